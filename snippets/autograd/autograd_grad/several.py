"""Several inputs and outputs at once | 一次处理多个输入和输出"""

# %% inputs
import torch

x1 = torch.tensor(2.0, requires_grad=True)
x2 = torch.tensor(3.0, requires_grad=True)
y1 = x1 * x2
d1, d2 = torch.autograd.grad(y1, [x1, x2], retain_graph=True)
print("dy1/dx1 =", d1.item())
print("dy1/dx2 =", d2.item())

# %% outputs
y2 = x1 + x2
d1, d2 = torch.autograd.grad([y1, y2], [x1, x2])
print("d(y1 + y2)/dx1 =", d1.item())
print("d(y1 + y2)/dx2 =", d2.item())

# %% between
square = x1**2
y = square**2
(d,) = torch.autograd.grad(y, square)
print("dy/dsquare =", d.item())

# %% unused raises="RuntimeError"
y = x1**2
torch.autograd.grad(y, [x1, x2])
