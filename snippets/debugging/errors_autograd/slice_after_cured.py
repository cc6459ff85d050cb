"""Slice first, then compute with the slices | 先切，再用切出来的去算"""

# %% cured
import torch
from torch import nn

net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
X = torch.rand(5, 2, requires_grad=True)  # (B, 2)

x, t = X[:, :1], X[:, 1:]  # (B, 1) each | 各 (B, 1)
u = net(torch.cat([x, t], dim=1))  # (B, 1)
u_t = torch.autograd.grad(u.sum(), t)[0]
print(u_t.shape)
