"""Rows first, then columns | 先取行，再取列"""

# %% answer
import torch

x = torch.arange(20).view(5, 4)
block = x[[0, 2]][:, [1, 3]]  # (2, 2)
print(block)
rows, cols = torch.tensor([[0], [2]]), torch.tensor([1, 3])
assert torch.equal(block, x[rows, cols])
