"""autograd.grad for the inner one | 里面一次改用 autograd.grad"""

# %% cured
import torch
from torch import nn

net = nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 1))
X = torch.ones(3, 2, requires_grad=True)  # (B, D)

slope = torch.autograd.grad(net(X).sum(), X, create_graph=True)[0]  # (B, D)
penalty = slope.square().sum(dim=1).mean()
penalty.backward()
print(net[2].bias.grad)
