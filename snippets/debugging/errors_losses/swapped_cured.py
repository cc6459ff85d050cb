"""Prediction first, label second | 预测在前，标签在后"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(4, 2)  # (B, D)
y = torch.tensor([0, 2, 1, 2])  # (B,)
net = nn.Linear(2, 3)
loss_fn = nn.CrossEntropyLoss()
loss = loss_fn(net(X), y)
print(f"loss = {loss.item():.3f}")
