"""Two results in one tensor | 两个结果放进一个张量"""

# %% assign
import torch

x = torch.tensor(3.0, requires_grad=True)
z = torch.zeros(1, 2)
z[0, 0] = 11 * x + 2
z[0, 1] = 2 * x
z.sum().backward()
print(z)
print(x.grad)

# %% leaf
z = torch.zeros(1, 2, requires_grad=True)
try:
    z[0, 0] = 11 * x + 2
except RuntimeError as error:
    print(error)

# %% stack
x.grad = None
z = torch.stack([11 * x + 2, 2 * x]).reshape(1, 2)
z.sum().backward()
print(z)
print(x.grad)

# %% tensor warns="UserWarning"
z = torch.tensor([[11 * x + 2, 2 * x]])
print(z)
