"""torch.export instead | 改用 torch.export"""

# %% script
import torch
from torch import nn

net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
X = torch.ones(2, 4)  # (B, D)
exported = torch.export.export(net, (X,))
print(torch.equal(exported.module()(X), net(X)))
