"""A class that takes both | 收下两者的类"""

# %% call
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(12, 3)

    def forward(self, image, text):
        return self.fc(torch.cat([image, text], dim=1))


net = Net()
image = torch.zeros(2, 8)
text = torch.zeros(2, 4)
y_hat = net(image, text)
print("output:", y_hat.shape)
