"""The slope of a cube | 三次函数的斜率"""

# %% answer
import torch

x = torch.tensor(2.0, requires_grad=True)
y = x**3
y.backward()
print("slope =", x.grad.item())
assert x.grad.item() == 3 * 2.0**2
