"""Times itself, five times | 自乘五次"""

# %% answer
import torch

x = torch.tensor(1.0, requires_grad=True)
y = x
for _ in range(5):
    y = y * y
y.backward()
print(y.item(), x.grad.item())
assert x.grad.item() == 32
