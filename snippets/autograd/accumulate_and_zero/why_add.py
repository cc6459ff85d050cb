"""Sums inside one call and between calls | 一次调用之内与两次调用之间的求和"""

# %% inside
import torch

x = torch.tensor(3.0, requires_grad=True)
y1 = x + 1
y2 = 2 * x
loss = (y1 - y2) ** 2  # x arrives on two paths | x 经两条路到达
loss.backward()
print("x.grad =", x.grad.item())  # -4 * 1 + 4 * 2

# %% between
x = torch.tensor(3.0, requires_grad=True)
(x**2).backward()
(5 * x).backward()
print("two calls:", x.grad.item())

x = torch.tensor(3.0, requires_grad=True)
(x**2 + 5 * x).backward()
print("one sum:  ", x.grad.item())
