"""ReLU in place, input used twice | 原地的 ReLU，输入还有别的用处"""

# %% message raises="RuntimeError"
import torch
from torch import nn


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.relu = nn.ReLU(inplace=True)
        self.linear, self.shortcut = nn.Linear(4, 4), nn.Linear(4, 4)

    def forward(self, x):
        short = self.shortcut(x)
        return self.linear(self.relu(x)) + short


net = nn.Sequential(nn.Linear(4, 4), Block())
net(torch.ones(2, 4)).mean().backward()
