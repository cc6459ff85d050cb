"""Derivatives of order one to three | 一到三阶导数"""

# %% orders
import torch


def derivatives(f, x, orders):
    """Return f(x) and its derivatives, elementwise | 逐元素返回 f(x) 与各阶导数"""
    found = [f(x)]
    for _ in range(orders):
        y = found[-1].sum()
        (d,) = torch.autograd.grad(y, x, create_graph=True)
        found.append(d)
    return found


def f(x):
    """Return a cubic | 返回一个三次函数的值"""
    return x**3 - 3 * x


x = torch.tensor(2.0, requires_grad=True)
for d in derivatives(f, x, 3):
    print(d.item())
