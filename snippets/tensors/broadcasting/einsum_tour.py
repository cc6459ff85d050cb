"""Seven operations in one notation | 一种记号，七种运算"""

# %% tour
import torch

A = torch.arange(6.0).view(2, 3)
B = torch.arange(12.0).view(3, 4)
S = torch.arange(9.0).view(3, 3)
u, v = torch.tensor([1.0, 2.0, 3.0]), torch.tensor([4.0, 5.0, 6.0])
X, Y = torch.ones(5, 2, 3), torch.ones(5, 3, 4)  # (B, i, j), (B, j, k)
for spec, operands, expected in [
    ("ij->ji", [A], A.T),
    ("ij->i", [A], A.sum(1)),
    ("ii->i", [S], S.diagonal()),
    ("i,i->", [u, v], u @ v),
    ("i,j->ij", [u, v], u[:, None] * v),
    ("ij,jk->ik", [A, B], A @ B),
    ("bij,bjk->bik", [X, Y], X @ Y),
]:
    out = torch.einsum(spec, *operands)
    print(f"{spec:13}{tuple(out.shape)!s:10}", torch.equal(out, expected))
