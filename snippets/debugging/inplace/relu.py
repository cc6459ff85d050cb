"""A layer that works in place | 原地计算的层"""

# %% layers
import torch
from torch import nn

X = torch.ones(2, 3)  # (B, D)
relu = nn.ReLU(inplace=True)
for before in (nn.Linear(3, 3), nn.Sigmoid()):
    net = nn.Sequential(nn.Linear(3, 3), before, relu)
    try:
        net(X).sum().backward()
        print(before, "ok")
    except RuntimeError:
        print(before, "error")
