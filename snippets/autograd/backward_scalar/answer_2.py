"""Fix: clear x.grad in between | 修正：中间清空 x.grad"""

# %% answer
import torch

x = torch.tensor(2.0, requires_grad=True)

f = x**2
f.backward()
print("slope of x**2:", x.grad.item())

x.grad = None  # start afresh | 从头开始
g = x**3
g.backward()
print("slope of x**3:", x.grad.item())
assert x.grad == 3 * 2.0**2
