"""Every pair of w and b | 试遍 w 与 b 的每一对"""

# %% grid
import torch

x = torch.tensor([1.0, 2.0, 3.0])
y = torch.tensor([2.0, 4.0, 6.0])
w = torch.arange(41)[:, None, None] / 10  # (41, 1, 1)
b = torch.arange(-20, 21)[:, None] / 10  # (41, 1)
costs = ((w * x + b - y) ** 2).mean(dim=2)  # (41, 41)
place = costs.argmin().item()  # counted row by row | 逐行数的位置
i, j = place // 41, place % 41
print("tries:", costs.numel())
print(f"w = {w[i].item()}, b = {b[j].item()}, cost = {costs[i, j]:.1f}")

# %% valley
for i in (10, 15, 20, 25, 30):
    j = costs[i].argmin()
    best = b[j].item()
    print(f"w = {w[i].item()}: best b = {best}, cost = {costs[i, j]:.3f}")
print(f"w = 2.0 with b = 1.0: cost = {costs[20, 30]:.3f}")
