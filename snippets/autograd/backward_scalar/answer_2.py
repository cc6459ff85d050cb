"""Fix: stay with tensors | 修正：一直用张量算"""

# %% answer
import torch

x = torch.tensor(3.0, requires_grad=True)
double = 2 * x
y = double**2
y.backward()
print("x.grad =", x.grad.item())
assert x.grad == 8 * 3  # y is 4 * x**2 | y 就是 4 * x**2
