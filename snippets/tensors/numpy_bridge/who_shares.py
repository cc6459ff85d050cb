"""Which conversions share memory | 哪些转换共享内存"""

# %% into_torch
import numpy as np
import torch


def shares(arr, t):
    """Return True if both use the same memory | 两者用同一块内存时返回 True"""
    return np.shares_memory(arr, t.numpy())


arr = np.zeros(3, dtype=np.float32)
double = torch.as_tensor(arr, dtype=torch.float64)
print("torch.from_numpy(arr)   ", shares(arr, torch.from_numpy(arr)))
print("torch.as_tensor(arr)    ", shares(arr, torch.as_tensor(arr)))
print("as_tensor, new dtype    ", shares(arr, double))
print("torch.tensor(arr)       ", shares(arr, torch.tensor(arr)))

# %% out
t = torch.zeros(3)
print("t.numpy()         ", shares(t.numpy(), t))
print("t.cpu().numpy()   ", shares(t.cpu().numpy(), t))
print("t.float().numpy() ", shares(t.float().numpy(), t))
print("t.double().numpy()", shares(t.double().numpy(), t))
print("t.numpy().copy()  ", shares(t.numpy().copy(), t))
