"""Axes, rank, and space are three numbers | 轴数、秩、空间维数是三回事"""

# %% rank
import torch

equal = torch.tensor([[10.0, 7.0], [10.0, 7.0]])
double = torch.tensor([[10.0, 7.0], [20.0, 14.0]])
print("ndim =", equal.ndim, double.ndim)
print("rank =", torch.linalg.matrix_rank(equal).item())
print("rank =", torch.linalg.matrix_rank(double).item())

# %% space
vector = torch.zeros(784)
print("ndim =", vector.ndim)
print("space =", len(vector))
