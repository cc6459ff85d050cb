"""A copy that cannot be flattened | 摊不平的副本"""

# %% bug
import torch

m = torch.tensor([[1, 2], [3, 4], [5, 6]])
t = m.t()  # (2, 3)
try:
    flat = t.clone().view(6)
except RuntimeError as error:
    print(str(error).partition("(")[0])
