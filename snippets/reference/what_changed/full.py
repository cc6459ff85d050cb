"""A tensor full of ones | 填满 1 的张量"""

# %% full
import torch

print(torch.full((2,), 1))
print(torch.full((2,), 1.0))
