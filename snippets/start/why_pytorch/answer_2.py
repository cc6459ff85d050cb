"""A step that float32 can see | float32 看得见的步长"""

# %% answer
import torch


def f(w):
    """Return the loss of this chapter | 这一章的损失"""
    return (2 * w - 10) ** 2


w = torch.tensor(3.0, requires_grad=True)
print("w + 1e-8 == w:", (w + 1e-8 == w).item())

h = 0.5
slope = (f(w + h) - f(w - h)) / (2 * h)
f(w).backward()
print("h = 0.5: ", slope.item())
print("autograd:", w.grad.item())
assert (w + 1e-8 == w).item()
assert slope.item() == w.grad.item() == -16
