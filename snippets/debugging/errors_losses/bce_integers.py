"""BCELoss with integer labels | BCELoss 遇到整数标签"""

# %% integers raises="RuntimeError"
import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(4, 2)  # (B, D)
y = torch.tensor([[0], [1], [1], [0]])  # (B, 1)
net = nn.Sequential(nn.Linear(2, 1), nn.Sigmoid())
loss_fn = nn.BCELoss()
loss = loss_fn(net(X), y)
