"""Fix: the optimizer after the tensor | 修正：先有张量，再有优化器"""

# %% answer
import torch

x = torch.tensor(5.0, requires_grad=True)  # start from 5 | 从 5 出发
optimizer = torch.optim.SGD([x], lr=0.5)
optimizer.zero_grad()
y = x**2 - 2 * x + 1
y.backward()
optimizer.step()
print("x =", x.item())
assert x == 1
