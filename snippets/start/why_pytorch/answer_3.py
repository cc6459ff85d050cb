"""The same function without autograd | 没有自动微分时求同一个导数"""

# %% answer
import numpy as np
import torch


def f(w):
    """Return the loss of this chapter."""
    return (2 * w - 10) ** 2


h = np.float64(0.5)
slope = (f(3.0 + h) - f(3.0 - h)) / (2 * h)  # two calls | 算两次函数

w = torch.tensor(3.0, requires_grad=True)
f(w).backward()
print("numpy:", slope, "torch:", w.grad.item())
assert slope == w.grad.item()
