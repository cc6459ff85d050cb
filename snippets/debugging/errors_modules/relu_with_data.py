"""The data where the options belong | 数据写在了放选项的地方"""

# %% class raises="TypeError"
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(4, 16)
        self.fc2 = nn.Linear(16, 3)

    def forward(self, x):
        x = nn.ReLU(self.fc1(x))
        return self.fc2(x)


net = Net()
y_hat = net(torch.zeros(2, 4))
