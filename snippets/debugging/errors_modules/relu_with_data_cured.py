"""The layer made first, then called | 先创建层，再调用"""

# %% class
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(4, 16)
        self.relu = nn.ReLU()
        self.fc2 = nn.Linear(16, 3)

    def forward(self, x):
        x = self.relu(self.fc1(x))
        return self.fc2(x)


net = Net()
y_hat = net(torch.zeros(2, 4))
print("output:", y_hat.shape)
