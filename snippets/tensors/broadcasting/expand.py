"""Expanding copies nothing | 扩充不复制"""

# %% expand
import torch

column = torch.tensor([[0], [10], [20]])  # (3, 1)
wide = column.expand(3, 4)
column[0, 0] = 7
print(wide)
print(wide.stride())

# %% write raises="RuntimeError"
wide += 1
