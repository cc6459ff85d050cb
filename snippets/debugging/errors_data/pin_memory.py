"""Pinned memory without a GPU | 没有 GPU，却用锁页内存"""

# %% loop warns="UserWarning"
import torch
from torch.utils.data import DataLoader

X = torch.zeros(64, 4)  # (B, D)
train_loader = DataLoader(X, batch_size=32, pin_memory=True)
for x in train_loader:
    print(x.is_pinned())
