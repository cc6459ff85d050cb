"""Axes, rank, and space are three numbers | 轴数、秩、空间维数是三回事"""

# %% rank
import torch

matrix = torch.tensor([[10.0, 7.0], [10.0, 7.0]])
print("ndim =", matrix.ndim)
print("rank =", torch.linalg.matrix_rank(matrix).item())

# %% space
vector = torch.zeros(784)
print("ndim =", vector.ndim)
print("space =", len(vector))
