"""where around the logarithm of 0 | 用 where 避开 0 的对数"""

# %% where
import torch

x = torch.tensor([0.0, 1.0], requires_grad=True)
wrong = torch.where(x > 0, x.log(), 0.0)
safe = torch.where(x > 0, x, 1.0)
right = torch.where(x > 0, safe.log(), 0.0)
slopes = []
for y in (wrong, right):
    x.grad = None
    y.sum().backward()
    slopes.append(x.grad)
print("wrong =", wrong.detach(), slopes[0])
print("right =", right.detach(), slopes[1])
print("check =", [slope.isfinite().all().item() for slope in slopes])
