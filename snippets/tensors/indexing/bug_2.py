"""Four numbers wanted | 想要四个数"""

# %% bug
import torch

x = torch.tensor([[0, 1, 2, 3], [10, 11, 12, 13], [20, 21, 22, 23]])
block = x[[0, 2], [1, 3]]  # rows 0 and 2, columns 1 and 3 | 第 0、2 行，第 1、3 列
print(block)
