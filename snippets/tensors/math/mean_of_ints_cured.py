"""The mean of integers, as floats | 整数先变成浮点数，再求平均"""

# %% cured
import torch

counts = torch.tensor([1, 2, 3])
print(counts.float().mean(), counts.sum() / 3)
