"""Labels made by long() | 用 long() 得到的标签"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(4, 2)  # (B, D)
y = (X.sum(dim=1) > 0).long()  # (B,), int64
net = nn.Linear(2, 2)
loss_fn = nn.CrossEntropyLoss()
loss = loss_fn(net(X), y)
print(y.dtype, f"loss = {loss.item():.3f}")
