"""The slope at one | 在 1 处的斜率"""

# %% answer
import torch

x = torch.tensor(1.0, requires_grad=True)
y = x**2 - 2 * x + 1
y.backward()
print(x.grad)
assert x.grad.item() == 0.0
