"""Square roots of integers | 整数的平方根"""

# %% sqrt
import torch

x = torch.tensor([1, 4])
print(torch.sqrt(x))
print(torch.round(x))
