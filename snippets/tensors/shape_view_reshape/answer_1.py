"""Stride and offset of a column | 一列的步幅与起始位置"""

# %% answer
import torch

x = torch.arange(12).view(3, 4)
y = x[:, 1]  # (3,)
print(y.shape, y.stride(), y.storage_offset(), y.is_contiguous())
assert (y.stride(), y.storage_offset(), y.is_contiguous()) == ((4,), 1, False)
