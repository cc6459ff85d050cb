"""Bug: a product without an error | 错误：没有报错的乘法"""

# %% bug
import torch

A = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
B = torch.tensor([[5.0, 6.0], [7.0, 8.0]])
print((A * B).tolist())
