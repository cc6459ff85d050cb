"""A view is a new tensor on the same numbers | 视图是同一批数上的新张量"""

# %% view
import torch

x = torch.arange(6)  # (6,)
v = x.view(2, -1)  # (2, 3)
v[0, 0] = 99
print("x =", x.tolist())

# %% size
print(x.size(), v.size(), v.size(1))
print(v.shape == v.size())
