"""Begin with one worker | 先用一个工作进程"""

# %% loader
import torch
from torch.utils.data import DataLoader

X = torch.zeros(64, 4)  # (B, D)
train_loader = DataLoader(X, batch_size=16, num_workers=1)
print("batches =", len(train_loader))
