"""Logistic regression without autograd | 不用自动微分的逻辑斯蒂回归"""
# notes: threads=1

# %% answer
import torch

dtype = torch.float64
x = torch.tensor([1.0, 1.5, 2.0, 2.5, 3.0, 3.5], dtype=dtype)
y = torch.tensor([0.0, 0.0, 1.0, 0.0, 1.0, 1.0], dtype=dtype)
w = torch.zeros((), dtype=dtype)
b = torch.zeros((), dtype=dtype)
for _ in range(20_000):
    error = torch.sigmoid(w * x + b) - y  # (6,)
    w -= 0.1 * (error * x).sum()
    b -= 0.1 * error.sum()
p = torch.sigmoid(w * x + b)
print(f"w = {w.item():.3f}, b = {b.item():.3f}")
print(f"sum of p = {p.sum().item():.3f}, passed = {y.sum().item():.0f}")
assert abs((p - y).sum()) < 1e-6
assert abs(((p - y) * x).sum()) < 1e-6
