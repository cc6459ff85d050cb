"""Rounding, and division that rounds | 取整，以及取整的除法"""

# %% half
import torch

print(torch.tensor([0.5, 1.5, 2.5, 3.5]).round())

# %% sign
a, b = torch.tensor([5, -5, 5, -5]), torch.tensor([3, 3, -3, -3])
print(a // b)  # rounds down | 向下取整
print(a % b, torch.remainder(a, b))  # the sign of b | 符号随 b
print(torch.fmod(a, b))  # the sign of a | 符号随 a
