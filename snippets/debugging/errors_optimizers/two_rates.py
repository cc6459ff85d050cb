"""A rate for all, and one for the head | 全部参数一个学习率，输出层另一个"""

# %% groups raises="ValueError"
import torch
from torch import nn

net = nn.Sequential(nn.Linear(8, 4), nn.ReLU(), nn.Linear(4, 3))
body, head = net[0], net[2]
groups = [
    {"params": net.parameters(), "lr": 1e-4},
    {"params": head.parameters(), "lr": 1e-2},
]
optimizer = torch.optim.Adam(groups)
