"""Mean, sum, and absolute error | 平均、求和与绝对误差"""

# %% answer
import torch

x = torch.tensor([1.0, 2.0, 3.0, 4.0])
y = torch.tensor([2.0, 4.0, 6.0, 20.0])  # the last one is odd | 末一个反常
w = torch.arange(41) / 10
errors = w[:, None] * x - y  # (41, 4)
costs = {
    "mean of squares": (errors**2).mean(dim=1),
    "sum of squares": (errors**2).sum(dim=1),
    "mean of sizes": errors.abs().mean(dim=1),
}
best = {name: round(w[costs[name].argmin()].item(), 1) for name in costs}
for name in best:
    print(f"{name:15}: best w = {best[name]}")
assert list(best.values()) == [3.6, 3.6, 2.0]
