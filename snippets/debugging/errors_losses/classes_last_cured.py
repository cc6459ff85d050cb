"""Classes in axis 1, or one row for each word | 类别放在轴 1，或者一个词一行"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
words = torch.randint(0, 20, (2, 5))  # (B, T)
tags = torch.randint(0, 10, (2, 5))  # (B, T)
net = nn.Sequential(nn.Embedding(20, 8), nn.Linear(8, 10))
logits = net(words)  # (B, T, C)
loss_fn = nn.CrossEntropyLoss()
print(f"{loss_fn(logits.transpose(1, 2), tags).item():.4f}")  # (B, C, T)
print(f"{loss_fn(logits.flatten(0, 1), tags.flatten()).item():.4f}")
