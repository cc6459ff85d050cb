"""Seven slopes from one backward | 一次 backward，七处斜率"""

# %% answer
import torch

x = torch.linspace(-3, 3, 7, requires_grad=True)  # (7,)
y = x**3 - 3 * x  # (7,)
y.sum().backward()
print(x.grad.tolist())
for at, slope in zip(x.tolist(), x.grad.tolist(), strict=True):
    if slope == 0:
        print("flat at x =", at)
assert x.grad.tolist() == [24, 9, 0, -3, 0, 9, 24]
