"""Bug: the second slope is too large | 错误：第二个斜率偏大"""

# %% bug
import torch

x = torch.tensor(2.0, requires_grad=True)

f = x**2
f.backward()
print("slope of x**2:", x.grad.item())

g = x**3
g.backward()
print("slope of x**3:", x.grad.item())
