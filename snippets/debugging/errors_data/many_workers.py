"""Twice as many workers as cores | 工作进程是核数的两倍"""

# %% loader warns="UserWarning"
import os

import torch
from torch.utils.data import DataLoader

X = torch.zeros(64, 4)  # (B, D)
train_loader = DataLoader(X, batch_size=16, num_workers=2 * os.cpu_count())
print("batches =", len(train_loader))
