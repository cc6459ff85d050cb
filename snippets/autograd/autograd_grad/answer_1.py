"""Zero is the derivative of a constant | 常数的导数是零"""

# %% answer
import torch

x = torch.tensor(2.0, requires_grad=True)
y = x**3 - 3 * x
for order in range(1, 5):
    (y,) = torch.autograd.grad(y, x, create_graph=True)
    print(f"order {order}: {y.item():g}")
assert y.item() == 0
