"""Bug: every slope is too small | 错误：每个斜率都偏小"""

# %% bug
import torch

x = torch.tensor([[0.0, 0.0], [1.0, 2.0]], requires_grad=True)
y = x**2 - 2 * x + 1
y.mean().backward()
print(x.grad)
