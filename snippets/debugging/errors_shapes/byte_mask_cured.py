"""A mask of booleans | 由布尔值组成的掩码"""

# %% cured
import torch

X = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
y = torch.tensor([0, 1, 1])
mask = y == 1
print(X[mask])
