"""Two variables, two partial derivatives | 两个自变量，两个偏导数"""

# %% answer
import torch

x = torch.tensor(2.0, requires_grad=True)
y = torch.tensor(3.0, requires_grad=True)
z = x * y**2
z.backward()
print("dz/dx =", x.grad.item())
print("dz/dy =", y.grad.item())
assert x.grad == 3.0**2  # y**2
assert y.grad == 2 * 2.0 * 3.0  # 2*x*y
