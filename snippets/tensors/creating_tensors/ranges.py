"""Numbers at equal distances | 等间隔的数"""

# %% arange
import torch

print(torch.arange(5))
print(torch.arange(2, 10, 3))
print(torch.arange(5, 0, -1))

# %% linspace
print(torch.arange(0, 1, 0.25))
print(torch.linspace(0, 1, 5))
