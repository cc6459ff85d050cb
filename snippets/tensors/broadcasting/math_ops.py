"""Scalar, vector, and matrix operations | 标量运算、向量运算与矩阵运算"""

# %% three
import torch

A = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
u = torch.tensor([3.0, 4.0])
print("A * A =", (A * A).tolist())  # scalar: cell by cell | 标量：逐个元素
print("A > 2 =", (A > 2).tolist())
print("sum, max =", u.sum(), u.max())  # vector | 向量
print("norm =", torch.linalg.vector_norm(u))
print("cumsum =", u.cumsum(0))
print("A.sum(0) =", A.sum(0))  # along axis 0 | 沿轴 0
print("A @ A =", (A @ A).tolist())  # matrix | 矩阵
print("A @ u =", A @ u)
print("solve =", torch.linalg.solve(A, u))  # x with A @ x = u

# %% rounding
print(torch.tensor([0.5, 1.5, 2.5, 3.5]).round())
a, b = torch.tensor([5, -5, 5, -5]), torch.tensor([3, 3, -3, -3])
print(torch.remainder(a, b))  # the sign of b | 符号随 b
print(torch.fmod(a, b))  # the sign of a | 符号随 a
