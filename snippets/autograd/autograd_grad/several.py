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

# %% allow
y = x1**2  # x2 takes no part | x2 没有参与
found = torch.autograd.grad(y, [x1, x2], allow_unused=True)
print(found)

# %% unused raises="RuntimeError"
y = x1**2
torch.autograd.grad(y, [x1, x2])
