"""Tensors from numbers you have | 用现成的数创建张量"""

# %% lists
import torch

price = torch.tensor(9.5)
rows = [[1, 2, 3], [4, 5, 6]]
table = torch.tensor(rows)  # (2, 3)
print(price)
print(table)
print(table.shape, table.dtype)

# %% back
rows[0][0] = 99  # the list changes | 改的是列表
print(table.tolist())
print(price.item())
