"""One curve, three learning rates | 一条曲线，三种学习率"""

# %% paths
import json

import matplotlib.pyplot as plt
import torch


def f(x):
    """Return the quadratic to minimize | 返回要求最小值的二次函数"""
    return x**2 - 2 * x + 1


def descend(lr, steps=20):
    """Return the points that SGD visits | 返回 SGD 经过的点"""
    x = torch.zeros((), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    xs = [x.item()]
    for _ in range(steps):
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        optimizer.step()
        xs.append(x.item())
    return torch.tensor(xs, dtype=torch.float64)


def short(values):
    """Return numbers with four decimals | 返回保留四位小数的数"""
    return [round(v, 4) + 0.0 for v in values.tolist()]


paths = {lr: descend(lr) for lr in (0.01, 0.1, 0.3, 0.5, 0.9, 1.0, 1.05)}
t = torch.linspace(-1.5, 3.5, 41, dtype=torch.float64)

fig, axes = plt.subplots(1, 3, figsize=(6.4, 2.6), sharey=True)
for ax, lr in zip(axes, (0.1, 0.9, 1.05), strict=True):
    xs = paths[lr][:7]
    ax.plot(t.tolist(), f(t).tolist(), color="black")
    ax.plot(xs.tolist(), f(xs).tolist(), "o-", color="#d9480f", markersize=4)
    ax.set(xlabel=f"lr = {lr}", ylim=(-0.4, 6.4), xticks=[-1, 0, 1, 2, 3])
fig.tight_layout()

data = {"curve": {"x": short(t), "y": short(f(t))}, "paths": []}
for lr, xs in paths.items():
    data["paths"].append({"lr": lr, "x": short(xs), "y": short(f(xs))})
with open("paths.json", "w", encoding="utf-8") as file:
    json.dump(data, file)
