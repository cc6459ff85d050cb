"""Fix: record the first derivative | 修正：记录一阶导数"""

# %% answer
import torch

x = torch.tensor(3.0, requires_grad=True)
y = x**3
(d1,) = torch.autograd.grad(y, x, create_graph=True)
(d2,) = torch.autograd.grad(d1, x)
print("d2 =", d2.item())
assert d2 == 6 * 3.0
