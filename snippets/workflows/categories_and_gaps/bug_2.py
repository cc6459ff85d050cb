"""Gaps that are not found | 找不到的空格子"""

# %% bug
import torch

x = torch.tensor([39.1, float("nan"), 40.3])
gaps = x == float("nan")
x[gaps] = 0.0
print("gaps:", gaps.sum().item())
print("x =", x)
