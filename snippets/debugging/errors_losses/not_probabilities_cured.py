"""A loss that takes logits | 收原始分数的损失"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(4, 2)  # (B, D)
y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])  # (B, 1)
net = nn.Linear(2, 1)
loss_fn = nn.BCEWithLogitsLoss()
loss = loss_fn(net(X), y)
print(f"loss = {loss.item():.3f}")
