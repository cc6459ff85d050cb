"""A test that is too strict | 过于严格的核对"""

# %% bug
import torch

weights = torch.tensor([0.1, 0.2, 0.3, 0.4], dtype=torch.float64)
total = weights[0] + weights[1] + weights[2]
if total == 0.6:
    print("as expected")
else:
    print("something is wrong")
