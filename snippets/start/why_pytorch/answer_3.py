"""A function that takes derivatives | 会求导的函数"""

# %% answer
import torch


def slope(f, at):
    """Return the derivative of f at a number | f 在一点的导数"""
    x = torch.tensor(at, requires_grad=True)
    f(x).backward()
    return x.grad.item()


def square(x):
    """Return x squared | x 的平方"""
    return x**2


def cubic(x):
    """Return x cubed minus 3x | x 的三次方减 3x"""
    return x**3 - 3 * x


print("square at 3:", slope(square, 3.0))
print("cubic at 2: ", slope(cubic, 2.0))
assert slope(square, 3.0) == 6
assert slope(cubic, 2.0) == 3 * 2**2 - 3
assert slope(torch.exp, 0.0) == 1
