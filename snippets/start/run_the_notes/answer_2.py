"""The whole snippet | 完整的代码"""

# %% answer
import torch

x = torch.tensor(0.0, requires_grad=True)
y = x**2 - 2 * x + 1
y.backward()
print(x.grad)
assert x.grad.item() == -2.0
