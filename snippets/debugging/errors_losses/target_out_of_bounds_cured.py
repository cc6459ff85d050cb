"""Labels from 0 | 从 0 数起的标签"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(4, 2)  # (B, D)
y = torch.tensor([1, 2, 3, 3]) - 1  # (B,)
net = nn.Linear(2, 3)
loss_fn = nn.CrossEntropyLoss()
loss = loss_fn(net(X), y)
print(f"labels {y.min()} to {y.max()}, loss = {loss.item():.3f}")
