"""Keep the result without its graph | 存下结果，不带图"""

# %% cured
import copy

import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.last = nn.Linear(2, 4), nn.Linear(4, 1)

    def forward(self, x):
        h = torch.relu(self.first(x))
        self.hidden = h.detach()
        return self.last(h)


net = Net()
net(torch.ones(3, 2))
best = copy.deepcopy(net)
print(best.hidden.shape)
