"""Fix: sum instead of mean | 修正：用 sum 代替 mean"""

# %% answer
import torch

x = torch.tensor([[0.0, 0.0], [1.0, 2.0]], requires_grad=True)
y = x**2 - 2 * x + 1
y.sum().backward()
print(x.grad)
assert torch.equal(x.grad, 2 * x - 2)
