"""Bug: a slope of zero | 错误：斜率成了 0"""

# %% bug
import torch


def f(w):
    """Return the loss of this chapter | 这一章的损失"""
    return (2 * w - 10) ** 2


w = torch.tensor(3.0)
h = 1e-8  # small, to be exact | 取小一点，才准
slope = (f(w + h) - f(w - h)) / (2 * h)
print("slope =", slope.item())
