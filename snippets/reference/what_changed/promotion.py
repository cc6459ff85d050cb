"""Integers meet floats | 整数遇到小数"""

# %% mix
import torch

x = torch.tensor([1, 2])
print(x * 0.5)
print(x + torch.tensor([0.5, 0.5]))
