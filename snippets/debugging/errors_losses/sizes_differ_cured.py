"""Both (B,) | 都是 (B,)"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(4, 2)  # (B, D)
y = torch.tensor([0.0, 1.0, 1.0, 0.0])  # (B,)
net = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
loss_fn = nn.BCEWithLogitsLoss()
logits = net(X).squeeze(1)  # (B,)
print(tuple(logits.shape), f"loss = {loss_fn(logits, y).item():.3f}")
