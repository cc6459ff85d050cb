"""A sigmoid before a loss that has one | 损失里已有 sigmoid，前面又写一个"""

# %% twice
import torch
from torch import nn

loss_fn = nn.BCEWithLogitsLoss()
y = torch.tensor([0.0, 1.0])
logits = torch.tensor([-20.0, 20.0])  # right, and certain | 对，而且很肯定
print(f"logits:        {loss_fn(logits, y).item():.3f}")
print(f"probabilities: {loss_fn(torch.sigmoid(logits), y).item():.3f}")
