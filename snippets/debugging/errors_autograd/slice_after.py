"""A derivative with respect to a slice made too late | 对后来切出的一列求导"""

# %% message raises="RuntimeError"
import torch
from torch import nn

net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
X = torch.rand(5, 2, requires_grad=True)  # (B, 2)

u = net(X)  # (B, 1)
x, t = X[:, :1], X[:, 1:]  # (B, 1) each | 各 (B, 1)
u_t = torch.autograd.grad(u.sum(), t)
