"""Errors with more and more training rows | 训练的行越来越多时的误差"""
# notes: threads=1 needs=sklearn

# %% figure
import statistics

import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_diabetes

table = load_diabetes()
X = 21 * torch.tensor(table.data)
y = torch.tensor(table.target)
ones = torch.ones(442, 1, dtype=X.dtype)
i, j = torch.triu_indices(10, 10)
A = torch.cat([ones, X], dim=1)  # (442, 11)
Q = torch.cat([A, X[:, i] * X[:, j]], dim=1)  # (442, 66)


def errors(columns, train, valid):
    """Return the RMSE on both parts | 返回两部分上的均方根误差"""
    target = y[train].unsqueeze(1)
    w = torch.linalg.lstsq(columns[train], target, driver="gelsd").solution
    squared = (columns @ w - y.unsqueeze(1)) ** 2
    return [squared[rows].mean().sqrt().item() for rows in (train, valid)]


sizes = [80, 100, 120, 160, 200, 240]
orders = []
for seed in range(10):
    generator = torch.Generator().manual_seed(seed)
    orders.append(torch.randperm(442, generator=generator))

fig, ax = plt.subplots(figsize=(5.6, 3.2))
print("rows  linear        quadratic")
lines = [f"{n:4}" for n in sizes]
for columns, color in ((A, "#d9480f"), (Q, "#808080")):
    middle = []
    for n in sizes:
        pairs = [errors(columns, o[200 : 200 + n], o[:200]) for o in orders]
        on_train = statistics.median(pair[0] for pair in pairs)
        middle.append((on_train, statistics.median(p[1] for p in pairs)))
    for k, fill in ((0, "full"), (1, "none")):
        heights = [round(pair[k], 1) for pair in middle]
        ax.plot(sizes, heights, "o-", color=color, fillstyle=fill)
    for k, (on_train, on_valid) in enumerate(middle):
        lines[k] += f"  {on_train:5.1f} {on_valid:5.1f} "
print("\n".join(line.rstrip() for line in lines))
ax.text(84, 219, "66", color="#808080")
ax.text(84, 64, "11", color="#d9480f")
ax.set(xlabel="training rows", ylabel="RMSE", xlim=(74, 246), ylim=(0, 240))
fig.tight_layout()
