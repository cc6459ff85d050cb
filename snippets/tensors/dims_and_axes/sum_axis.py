"""Which way does a sum go? | 求和沿着哪个方向？"""

# %% rows
import torch

x = torch.tensor([[1, 2, 3], [4, 5, 6]])  # (2, 3)
print(x.sum(dim=0))

# %% columns
print(x.sum(dim=1))
print(x.sum(dim=-1))
print(x.sum(dim=1, keepdim=True))
print(x.sum())
