"""Integers divided | 整数相除"""

# %% true
import torch

x = torch.tensor([7, -7])
print(x / 2)

# %% floor
print(x // 2)
print(torch.div(x, 2, rounding_mode="trunc"))
