"""Three batch sizes on one surface | 同一个曲面上的三种批量大小"""
# notes: threads=1

# %% paths
import json
import math

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
dtype = torch.float64
x = 4 * torch.rand(1000, dtype=dtype)
y = 2 * x + 1 + torch.randn(1000, dtype=dtype)
X = torch.stack([x, torch.ones_like(x)], dim=1)
best = torch.linalg.lstsq(X, y.unsqueeze(1)).solution.squeeze(1)
best_cost = ((X @ best - y) ** 2).mean()


def ring(level):
    """Return the points that are this far above the best cost | 返回比最低代价高这么多的各点"""
    factor = torch.linalg.cholesky(X.T @ X / 1000)  # (2, 2)
    angles = torch.arange(73, dtype=dtype) * math.pi / 36
    circle = torch.stack([angles.cos(), angles.sin()])  # (2, 73)
    return best[:, None] + level**0.5 * torch.linalg.inv(factor.T) @ circle


def descend(batch_size, lr, every):
    """Return every few steps the weights and how many rows were used | 每隔几步记下权重与行数"""
    torch.manual_seed(1)
    w, used, step = torch.tensor([0.0, 4.0], dtype=dtype), 0, 0
    path = [(0, w)]
    for _ in range(3):
        for rows in torch.randperm(1000).split(batch_size):
            errors = X[rows] @ w - y[rows]
            w = w - lr * 2 * (X[rows] * errors[:, None]).mean(dim=0)
            used, step = used + len(rows), step + 1
            if step % every == 0:
                path.append((used, w))
    return path


def short(values, digits=2):
    """Return rounded numbers | 返回舍入过的数"""
    return [round(v, digits) + 0.0 for v in values.tolist()]


rings = [short(side) for level in (0.1, 0.5, 2, 6, 14) for side in ring(level)]
rings = [{"w": rings[k], "b": rings[k + 1]} for k in range(0, 10, 2)]
paths = []
for lr in (0.003, 0.01, 0.03, 0.1):
    for batch_size, every in ((1, 20), (32, 1), (1000, 1)):
        path = descend(batch_size, lr, every)
        places = torch.stack([w for _, w in path], dim=1)  # (2, steps)
        above = ((X @ places - y[:, None]) ** 2).mean(dim=0) - best_cost
        made = {"batch_size": batch_size, "lr": lr, "every": every}
        made["rows"] = [used for used, _ in path]
        made["w"], made["b"] = short(places[0]), short(places[1])
        made["above"] = short(above, 3)
        paths.append(made)

print("             batch 1  batch 32  batch 1000")
for k in range(0, 12, 3):
    ends = [f"{path['above'][-1]:8.3f}" for path in paths[k : k + 3]]
    print(f"lr = {paths[k]['lr']:5}  {'  '.join(ends)}")

fig, axes = plt.subplots(1, 3, figsize=(6.4, 3.2), sharey=True)
for ax, path in zip(axes, paths[6:9], strict=True):
    for one in rings:
        ax.plot(one["w"], one["b"], color="#808080", linewidth=0.7)
    marker = "o-" if path["batch_size"] == 1000 else "-"
    line = {"color": "#d9480f", "linewidth": 1, "markersize": 4}
    ax.plot(path["w"], path["b"], marker, **line)
    ax.plot(0, 4, "o", color="#d9480f", fillstyle="none")
    ax.set(xlabel=f"w, batch {path['batch_size']}", xlim=(-0.6, 3.6))
axes[0].set(ylabel="b", ylim=(-1.2, 5.2))
fig.tight_layout()

data = {"rings": rings, "best": short(best), "paths": paths}
with open("paths.json", "w", encoding="utf-8") as file:
    json.dump(data, file)
