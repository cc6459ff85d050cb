"""A network that keeps a result | 网络里存着一个中间结果"""

# %% message raises="RuntimeError"
import copy

import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.last = nn.Linear(2, 4), nn.Linear(4, 1)

    def forward(self, x):
        self.hidden = torch.relu(self.first(x))
        return self.last(self.hidden)


net = Net()
net(torch.ones(3, 2))
best = copy.deepcopy(net)
