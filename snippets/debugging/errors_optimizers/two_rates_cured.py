"""The head in one group only | 输出层只放进一组"""

# %% cured
import torch
from torch import nn

net = nn.Sequential(nn.Linear(8, 4), nn.ReLU(), nn.Linear(4, 3))
body, head = net[0], net[2]
groups = [
    {"params": body.parameters(), "lr": 1e-4},
    {"params": head.parameters(), "lr": 1e-2},
]
optimizer = torch.optim.Adam(groups)
for group in optimizer.param_groups:
    print(group["lr"], [tuple(p.shape) for p in group["params"]])
