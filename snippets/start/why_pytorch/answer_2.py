"""Fix: matrix product | 修正：矩阵乘法"""

# %% answer
import torch

A = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
B = torch.tensor([[5.0, 6.0], [7.0, 8.0]])
print((A @ B).tolist())
assert (A @ B)[0, 0] == 1 * 5 + 2 * 7
assert (A * B)[0, 0] == 1 * 5
