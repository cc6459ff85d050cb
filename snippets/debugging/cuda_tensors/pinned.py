"""Pinned memory | 锁页内存"""
# notes: device=cuda timeout=120

# %% pin
import torch

x = torch.ones(1000)
pinned = x.pin_memory()
print(x.is_pinned(), pinned.is_pinned(), pinned.device)
y = pinned.to("cuda", non_blocking=True)
print(y.sum().item())  # waits for the copy | 会等复制完成

# %% loader
from torch.utils.data import DataLoader, TensorDataset

data = TensorDataset(torch.arange(6.0))
for pin_memory in (False, True):
    loader = DataLoader(data, batch_size=3, pin_memory=pin_memory)
    for (X,) in loader:
        print(pin_memory, X.is_pinned(), X.device)
