"""Start at random, change a little, keep what is better | 随机开始，改一点，好的留下"""

# %% search
import torch

torch.manual_seed(0)
dtype = torch.float64  # the same digits on every CPU | 每种 CPU 上数字都相同
x = torch.tensor([1.0, 2.0, 3.0], dtype=dtype)
y = torch.tensor([2.0, 4.0, 6.0], dtype=dtype)


def cost(w, b):
    """Return the mean squared error | 返回均方误差"""
    return ((w * x + b - y) ** 2).mean().item()


w, b = torch.randn(2, dtype=dtype)
print(f"start: w = {w:.3f}, b = {b:.3f}, cost = {cost(w, b):.3f}")
better = 0
for tried in range(1, 1001):
    new_w, new_b = torch.stack([w, b]) + 0.1 * torch.randn(2, dtype=dtype)
    if cost(new_w, new_b) < cost(w, b):
        w, b = new_w, new_b
        better += 1
    if tried in (100, 1000):
        print(f"{tried} tries, {better} of them better:")
        print(f"    w = {w:.3f}, b = {b:.3f}, cost = {cost(w, b):.5f}")
