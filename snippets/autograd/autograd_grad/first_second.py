"""First and second derivative with autograd.grad | 用 autograd.grad 求一阶与二阶导数"""

# %% orders
import torch

x = torch.tensor(0.0, requires_grad=True)  # the variable | 自变量
a = torch.tensor(1.0)
b = torch.tensor(-2.0)
c = torch.tensor(1.0)
y = a * torch.pow(x, 2) + b * x + c

# create_graph=True records this step as well | 把求导这一步也记录下来
(dy_dx,) = torch.autograd.grad(y, x, create_graph=True)
print(dy_dx.detach())

(dy2_dx2,) = torch.autograd.grad(dy_dx, x)
print(dy2_dx2.detach())

# %% recorded
print("dy_dx.requires_grad:  ", dy_dx.requires_grad)
print("dy2_dx2.requires_grad:", dy2_dx2.requires_grad)

# %% grad
print("x.grad:", x.grad)
