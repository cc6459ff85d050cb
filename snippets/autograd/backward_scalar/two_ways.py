"""backward and autograd.grad side by side | 并排比较 backward 与 autograd.grad"""

# %% backward
import torch

x = torch.tensor(3.0, requires_grad=True)
y = x**2
result = y.backward()
print("returned:", result)
print("x.grad:", x.grad)

# %% grad
x = torch.tensor(3.0, requires_grad=True)
y = x**2
result = torch.autograd.grad(y, x)
print("returned:", result)
print("x.grad:", x.grad)
