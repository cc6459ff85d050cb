"""A slice that runs backward | 倒着走的切片"""

# %% step raises="ValueError"
import torch

torch.arange(4)[::-1]
