"""Ask for it before backward | 反向传播之前先要求保留"""

# %% cured
import torch
from torch import nn

first, last = nn.Linear(2, 4), nn.Linear(4, 1)
X = torch.ones(3, 2)  # (B, D)

h = torch.tanh(first(X))  # (B, 4)
h.retain_grad()
last(h).mean().backward()
print(h.grad.shape)
