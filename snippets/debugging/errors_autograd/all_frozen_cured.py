"""Freeze first, then replace the last layer | 先冻结，再换最后一层"""

# %% cured
import torch
from torch import nn

net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 10))
for p in net.parameters():
    p.requires_grad = False
net[2] = nn.Linear(8, 3)

X, y = torch.ones(2, 4), torch.tensor([0, 1])  # (B, D), (B,)
loss = nn.CrossEntropyLoss()(net(X), y)
loss.backward()
for name, p in net.named_parameters():
    print(name, p.requires_grad, p.grad is not None)
