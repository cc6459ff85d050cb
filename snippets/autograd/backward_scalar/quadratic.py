"""Derivative of a quadratic at x = 0 | 二次函数在 x = 0 处的导数"""

# %% gradient
import torch

x = torch.tensor(0.0, requires_grad=True)  # the variable | 自变量
a = torch.tensor(1.0)
b = torch.tensor(-2.0)
c = torch.tensor(1.0)
y = a * torch.pow(x, 2) + b * x + c

y.backward()
dy_dx = x.grad
print(dy_dx)

# %% formula
print(dy_dx == 2 * a * x + b)

# %% again raises="RuntimeError"
y.backward()
