"""BCELoss with float labels | BCELoss 用浮点标签"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(4, 2)  # (B, D)
y = torch.tensor([[0], [1], [1], [0]]).float()  # (B, 1)
net = nn.Sequential(nn.Linear(2, 1), nn.Sigmoid())
loss_fn = nn.BCELoss()
loss = loss_fn(net(X), y)
print(y.dtype, f"loss = {loss.item():.3f}")
