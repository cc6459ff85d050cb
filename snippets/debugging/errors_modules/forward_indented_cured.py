"""forward beside __init__ | 与 __init__ 并排的 forward"""

# %% class
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 3)

    def forward(self, x):
        return self.fc(x)


net = Net()
y_hat = net(torch.zeros(2, 4))
print("output:", y_hat.shape)
