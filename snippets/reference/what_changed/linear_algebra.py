"""Equations and eigenvalues | 解方程，求特征值"""

# %% today
import torch

A = torch.tensor([[2.0, 0.0], [0.0, 4.0]])
B = torch.tensor([[2.0], [4.0]])
print(torch.linalg.solve(A, B).tolist())
print(torch.linalg.eigh(A).eigenvalues)

# %% gone
print("gels:", hasattr(torch, "gels"))
print("gesv:", hasattr(torch, "gesv"))

# %% removed raises="RuntimeError"
torch.solve(B, A)
