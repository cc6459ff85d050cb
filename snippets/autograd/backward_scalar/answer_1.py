"""A gradient of zero is not None | 梯度为零不等于 None"""

# %% answer
import torch

x = torch.tensor(1.0, requires_grad=True)
unused = torch.tensor(1.0, requires_grad=True)
y = x**3 - 3 * x
y.backward()
print("x.grad:", x.grad)
print("unused.grad:", unused.grad)
assert x.grad == 0 and unused.grad is None
