"""The new last layer is frozen, too | 新换的最后一层也冻结了"""

# %% message raises="RuntimeError"
import torch
from torch import nn

net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 10))
net[2] = nn.Linear(8, 3)
for p in net.parameters():
    p.requires_grad = False

X, y = torch.ones(2, 4), torch.tensor([0, 1])  # (B, D), (B,)
loss = nn.CrossEntropyLoss()(net(X), y)
loss.backward()
