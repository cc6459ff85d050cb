"""NumPy brings float64 | NumPy 带来 float64"""

# %% numpy
import numpy as np
import torch

a = np.array([0.1, 0.2])
print("list    ->", torch.tensor([0.1, 0.2]).dtype)
print("array   ->", torch.tensor(a).dtype)
print("list of ->", torch.tensor([a[0], a[1]]).dtype)
print("fixed   ->", torch.tensor(a, dtype=torch.float32).dtype)
