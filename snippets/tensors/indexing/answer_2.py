"""Rows first, then columns | 先取行，再取列"""

# %% answer
import torch

x = torch.tensor([[0, 1, 2, 3], [10, 11, 12, 13], [20, 21, 22, 23]])
block = x[[0, 2]][:, [1, 3]]  # (2, 2)
print(block)
assert block.tolist() == [[1, 3], [21, 23]]
