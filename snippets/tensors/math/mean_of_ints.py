"""The mean of integers | 整数的平均"""

# %% mean raises="RuntimeError"
import torch

torch.tensor([1, 2, 3]).mean()
