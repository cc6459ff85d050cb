"""The line passes through the means | 直线经过两个平均值"""

# %% answer
import torch

x = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0])
y = torch.tensor([12.0, 14.0, 15.5, 18.5, 20.0])
w, b = 2.05, 9.85  # the fitted line | 拟合出的直线
print("x.mean() =", x.mean().item())
print(f"w * x.mean() + b = {w * x.mean().item() + b:.2f}")
print(f"mean error = {abs((w * x + b - y).mean().item()):.2f}")
assert abs(w * x.mean() + b - y.mean()) < 1e-5
