"""Miles per gallon over weight bend, gallons per mile do not | 英里每加仑随重量弯曲，油耗不弯"""
# notes: threads=1 needs=mlxtend

# %% figure
import matplotlib.pyplot as plt
import torch
from mlxtend.data import autompg_data

X, y = autompg_data()
order = torch.randperm(len(X), generator=torch.Generator().manual_seed(0))
rows = order[: len(X) * 3 // 5]  # to train with | 训练用的
X, y = torch.tensor(X)[rows], torch.tensor(y)[rows]
weight = X[:, 3]
Z = torch.stack([weight, torch.ones_like(weight)], dim=1)  # (B, 2)
w = torch.linalg.lstsq(Z, y).solution
v = torch.linalg.lstsq(Z, 100 / y).solution

heavy = torch.arange(1500, 6501, 250).double()
line = heavy * w[0] + w[1]
curve = 100 / (heavy * v[0] + v[1])
seen = line > 3
fig, axes = plt.subplots(1, 2, figsize=(6.4, 3.1), layout="constrained")
for ax, turned in zip(axes, (False, True), strict=True):
    some, dots = weight[::3], (100 / y if turned else y)[::3]
    ax.plot(some, dots, ".", color="#808080", markersize=4)
    if turned:
        ax.plot(heavy[seen], 100 / line[seen], "--", color="#808080")
        ax.plot(heavy, 100 / curve, color="#d9480f")
        ax.set(ylim=(0, 14), title="gallons / 100 miles", xlabel="weight")
    else:
        ax.plot(heavy, line, "--", color="#808080")
        ax.plot(heavy, curve, color="#d9480f")
        ax.axhline(0, color="#808080", linewidth=0.5)
        ax.set(ylim=(-4, 50), title="miles / gallon", xlabel="weight")
