"""Batch axes of a matrix product | 矩阵乘法的批量轴"""

# %% batch
import torch

X = torch.ones(5, 2, 3)  # five matrices | 五个矩阵
W = torch.ones(3, 4)  # one for all five | 五个共用一个
print((X @ W).shape)
print((X @ torch.ones(1, 3, 4)).shape)

# %% refused raises="RuntimeError"
torch.ones(5, 2, 1) @ W
