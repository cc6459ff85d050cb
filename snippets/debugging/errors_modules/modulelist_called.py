"""A ModuleList called like a network | 把 ModuleList 当网络来调用"""

# %% class raises="NotImplementedError"
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(4, 4) for _ in range(3)])
        self.last = nn.Linear(4, 3)

    def forward(self, x):
        return self.last(self.layers(x))


net = Net()
y_hat = net(torch.zeros(2, 4))
