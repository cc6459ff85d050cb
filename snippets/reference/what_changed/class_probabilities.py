"""Probabilities as labels | 用概率作标签"""

# %% loss
import torch
from torch import nn

logits = torch.tensor([[2.0, 1.0, 0.0]])  # (B, C)
loss_fn = nn.CrossEntropyLoss()
print(f"{loss_fn(logits, torch.tensor([0])):.4f}")
print(f"{loss_fn(logits, torch.tensor([[1.0, 0.0, 0.0]])):.4f}")
print(f"{loss_fn(logits, torch.tensor([[0.8, 0.1, 0.1]])):.4f}")
