"""Bug: the new x never moves | 错误：新的 x 一动不动"""

# %% bug
import torch

x = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.SGD([x], lr=0.5)

x = torch.tensor(5.0, requires_grad=True)  # start from 5 | 改从 5 出发
optimizer.zero_grad()
y = x**2 - 2 * x + 1
y.backward()
optimizer.step()
print("x =", x.item())
