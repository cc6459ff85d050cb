"""A range with a fractional step | 步长是小数的 arange"""

# %% step
import torch

print(torch.arange(1, 1.3, 0.1))

# %% why
print((1.3 - 1) / 0.1)
print(torch.arange(10, 13) / 10)
