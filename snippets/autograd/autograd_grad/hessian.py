"""A Hessian, row by row | 逐行求黑塞矩阵"""

# %% helper
import torch


def hessian(f, x):
    """Return the matrix of second derivatives of a scalar function."""
    (g,) = torch.autograd.grad(f(x), x, create_graph=True)  # (n,)
    rows = [torch.autograd.grad(d, x, retain_graph=True)[0] for d in g]
    return torch.stack(rows)  # (n, n)


def f(x):
    """Return a polynomial in two variables."""
    return x[0] ** 2 * x[1] + x[1] ** 3


x = torch.tensor([1.0, 2.0], requires_grad=True)
H = hessian(f, x)
print(H)

# %% same
official = torch.autograd.functional.hessian(f, x)
print(torch.equal(H, official))
