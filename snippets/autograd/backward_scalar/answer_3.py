"""Check a gradient by a finite difference | 用差商检验梯度"""

# %% answer
import torch


def f(x):
    """Return the quadratic of this chapter."""
    return x**2 - 2 * x + 1


x = torch.tensor(0.0, requires_grad=True)
f(x).backward()

h = 0.5
slope = (f(0.0 + h) - f(0.0 - h)) / (2 * h)
print("difference:", slope)
print("x.grad:", x.grad.item())
assert slope == x.grad.item()
