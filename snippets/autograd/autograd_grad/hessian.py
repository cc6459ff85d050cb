"""A Hessian, row by row | 逐行求黑塞矩阵"""

# %% rows
import torch


def f(x):
    """Return a polynomial in two variables | 返回一个二元多项式的值"""
    return x[0] ** 2 * x[1] + x[1] ** 3


x = torch.tensor([1.0, 2.0], requires_grad=True)
(g,) = torch.autograd.grad(f(x), x, create_graph=True)  # (2,)
rows = []
for d in g:
    (row,) = torch.autograd.grad(d, x, retain_graph=True)
    rows.append(row)
H = torch.stack(rows)  # (2, 2)
print(H)

# %% same
x = torch.tensor([1.0, 2.0])
print(torch.equal(H, torch.func.hessian(f)(x)))
print(torch.equal(H, torch.autograd.functional.hessian(f, x)))


# %% linear
def plane(x):
    """Return a linear function | 返回一个线性函数的值"""
    return 3 * x[0] + x[1]


print(torch.func.hessian(plane)(x))
x = torch.tensor([1.0, 2.0], requires_grad=True)
(g,) = torch.autograd.grad(plane(x), x, create_graph=True)
print("g.requires_grad =", g.requires_grad)
