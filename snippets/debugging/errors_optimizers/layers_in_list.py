"""Layers kept in a Python list | 层放在 Python 列表里"""

# %% net raises="ValueError"
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1)]

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


net = Net()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
