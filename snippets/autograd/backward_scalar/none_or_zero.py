"""No gradient yet, and a gradient of zero | 还没有梯度，与梯度为零"""

# %% compare
import torch

x = torch.tensor(1.0, requires_grad=True)
unused = torch.tensor(1.0, requires_grad=True)
y = x**2 - 2 * x + 1  # without unused | 没有用到 unused
y.backward()
print("x.grad =", x.grad)
print("unused.grad =", unused.grad)
