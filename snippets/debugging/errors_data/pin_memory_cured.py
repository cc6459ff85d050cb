"""Pinned memory where there is a GPU | 有 GPU 才用锁页内存"""

# %% loop
import torch
from torch.utils.data import DataLoader

X = torch.zeros(64, 4)  # (B, D)
pin = torch.cuda.is_available()
train_loader = DataLoader(X, batch_size=32, pin_memory=pin)
for x in train_loader:
    print(x.is_pinned() == pin)
