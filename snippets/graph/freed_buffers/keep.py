"""Keep the saved values | 留住保存的值"""

# %% retain
import torch

x = torch.tensor(3.0, requires_grad=True)
y = x**2
y.backward(retain_graph=True)
print("first: ", x.grad)
y.backward()
print("second:", x.grad)

# %% probe
y = x**2
(slope,) = torch.autograd.grad(y, x, retain_graph=True)
print("slope: ", slope)
print("x.grad:", x.grad)

# %% create
x = torch.tensor(0.0, requires_grad=True)
y = x**2 - 2 * x + 1
(slope,) = torch.autograd.grad(y, x, create_graph=True)
print(slope.item())
(slope,) = torch.autograd.grad(y, x)
print(slope.item())
