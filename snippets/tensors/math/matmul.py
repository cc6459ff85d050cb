"""Matrix products: vectors, matrices, and batches | 矩阵乘法：向量、矩阵与批量"""

# %% square
import torch

S = torch.tensor([[1, 2], [3, 4]])
print((S @ S).tolist())

# %% star
print((S * S).tolist())

# %% shapes
u = torch.tensor([1.0, 2.0, 3.0])  # (3,)
A = torch.arange(6.0).reshape(2, 3)
B = torch.arange(12.0).reshape(3, 4)
print(u @ u)  # ()
print(A @ u)  # (2,)
print(A @ B)  # (2, 4)

# %% batch
X = torch.arange(30.0).reshape(5, 2, 3)  # five matrices | 五个矩阵
Y = torch.arange(60.0).reshape(5, 3, 4)
Z = X @ Y  # (5, 2, 4)
print(Z.shape)
print(torch.equal(Z[4], X[4] @ Y[4]))
print(torch.equal(Z, torch.matmul(X, Y)))

# %% mismatch raises="RuntimeError"
A @ A
