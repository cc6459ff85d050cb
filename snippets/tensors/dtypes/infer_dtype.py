"""Which dtype does PyTorch choose? | PyTorch 会选哪种 dtype？"""

# %% python
import numpy as np
import torch

print("int   ->", torch.tensor(1).dtype)
print("float ->", torch.tensor(1.0).dtype)
print("bool  ->", torch.tensor(True).dtype)

# %% mixed
print("[1, 2.5]  ->", torch.tensor([1, 2.5]).dtype)
print("[True, 2] ->", torch.tensor([True, 2]).dtype)

# %% numpy
a = np.array([0.1, 0.2])  # NumPy's default is float64 | NumPy 默认 float64
print("list  ->", torch.tensor([0.1, 0.2]).dtype)
print("numpy ->", torch.tensor(a).dtype)
print("fixed ->", torch.tensor(a, dtype=torch.float32).dtype)
