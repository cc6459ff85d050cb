"""Bug: no second derivative | 错误：求不出二阶导数"""

# %% bug raises="RuntimeError"
import torch

x = torch.tensor(3.0, requires_grad=True)
y = x**3
(d1,) = torch.autograd.grad(y, x, retain_graph=True)
(d2,) = torch.autograd.grad(d1, x)
print("d2 =", d2.item())
