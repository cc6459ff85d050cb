"""Six operations in one notation | 一种记号，六种运算"""

# %% tour
import torch

A = torch.arange(6.0).reshape(2, 3)
B = torch.arange(12.0).reshape(3, 4)
S = torch.arange(9.0).reshape(3, 3)
u, v = torch.tensor([1.0, 2.0, 3.0]), torch.tensor([4.0, 5.0, 6.0])
X, Y = torch.ones(5, 2, 3), torch.ones(5, 3, 4)
rows = torch.einsum("ij->i", A)  # (2,)
diagonal = torch.einsum("ii->i", S)  # (3,)
dot = torch.einsum("i,i->", u, v)  # ()
outer = torch.einsum("i,j->ij", u, v)  # (3, 3)
product = torch.einsum("ij,jk->ik", A, B)  # (2, 4)
batch = torch.einsum("bij,bjk->bik", X, Y)  # (5, 2, 4)
print(torch.equal(rows, A.sum(dim=1)), diagonal)
print(torch.equal(dot, u @ v), outer.shape)
print(torch.equal(product, A @ B), torch.equal(batch, X @ Y))

# %% silent
one = torch.ones(2, 1)
print(torch.einsum("ij,jk->ik", one, torch.ones(3, 4)))

# %% refused raises="RuntimeError"
one @ torch.ones(3, 4)
