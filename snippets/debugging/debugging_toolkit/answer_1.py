"""Slopes of a square root at 0 | 平方根在 0 处的斜率"""

# %% answer
import torch


def a(x):
    return x.sqrt() * 0


def b(x):
    return torch.where(x > 0, x.sqrt(), 0.0)


def c(x):
    return torch.where(x > 0, x, 1.0).sqrt() * (x > 0)


def d(x):
    return (x + 0.0001).sqrt()


for f in (a, b, c, d):
    x = torch.tensor([0.0, 4.0], requires_grad=True)
    f(x).sum().backward()
    print(f.__name__, [round(slope, 2) for slope in x.grad.tolist()])
    assert x.grad[0].isnan() == (f in (a, b))
