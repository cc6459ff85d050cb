"""A mask of zeros and ones | 由 0 和 1 组成的掩码"""

# %% fails warns="UserWarning"
import torch

X = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
y = torch.tensor([0, 1, 1])
mask = (y == 1).byte()
print(X[mask])
