"""(B, 1) against (B,) | (B, 1) 遇到 (B,)"""

# %% sizes raises="ValueError"
import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(4, 2)  # (B, D)
y = torch.tensor([0.0, 1.0, 1.0, 0.0])  # (B,)
net = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
loss_fn = nn.BCEWithLogitsLoss()
loss = loss_fn(net(X), y)
