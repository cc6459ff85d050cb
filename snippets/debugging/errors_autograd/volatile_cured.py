"""no_grad in place of volatile | 用 no_grad 代替 volatile"""

# %% cured
import torch
from torch import nn

net = nn.Linear(2, 1)
X = torch.ones(3, 2)  # (B, D)
with torch.no_grad():
    y_hat = net(X)  # (B, 1)
print(y_hat.requires_grad)
