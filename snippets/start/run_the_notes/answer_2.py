"""A test with room for rounding | 给舍入留出余地的核对"""

# %% answer
import torch

weights = torch.tensor([0.1, 0.2, 0.3, 0.4], dtype=torch.float64)
total = weights[0] + weights[1] + weights[2]
expected = torch.tensor(0.6, dtype=torch.float64)
print("total =", total.item())
print("equal:", torch.equal(total, expected))
print("close:", torch.isclose(total, expected).item())
assert not torch.equal(total, expected)
assert torch.isclose(total, expected)
