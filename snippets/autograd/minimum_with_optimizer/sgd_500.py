"""500 steps of SGD toward a minimum | 用 SGD 走 500 步求最小值"""

# %% minimum
import torch

x = torch.tensor(0.0, requires_grad=True)  # the variable | 自变量
a = torch.tensor(1.0)
b = torch.tensor(-2.0)
c = torch.tensor(1.0)
optimizer = torch.optim.SGD(params=[x], lr=0.01)


def f(x):
    """Return the quadratic to minimize | 返回要求最小值的二次函数"""
    return a * torch.pow(x, 2) + b * x + c


for _ in range(500):
    optimizer.zero_grad()
    y = f(x)
    y.backward()
    optimizer.step()
print("y=", f(x).detach(), ";", "x=", x.detach())
