"""A big matrix of rank one | 秩为 1 的大矩阵"""

# %% answer
import torch

u = torch.tensor([1.0, 2.0, 3.0])
matrix = torch.outer(u, u)  # (3, 3)
rank = torch.linalg.matrix_rank(matrix).item()
print("ndim =", matrix.ndim)
print("rank =", rank)
assert matrix.ndim == 2 and rank == 1
