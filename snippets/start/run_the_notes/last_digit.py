"""The order of a sum changes its last digit | 求和的顺序会影响最后一位"""

# %% sums
import torch

a = (0.1 + 0.2) + 0.3
b = 0.1 + (0.2 + 0.3)
print("a =", a)
print("b =", b)

# %% tensors
a = torch.tensor(a, dtype=torch.float64)
b = torch.tensor(b, dtype=torch.float64)
print("equal:", torch.equal(a, b))
print("close:", torch.allclose(a, b))
