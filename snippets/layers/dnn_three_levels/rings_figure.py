"""Two rings | 两个圆环"""

# %% figure
import math

import matplotlib.pyplot as plt
import torch


def make_rings(n):
    """Return n points of each ring, shuffled | 每个圆环取 n 个点，打乱次序"""
    inner = 5 + torch.randn(n, dtype=torch.float64)
    outer = 8 + torch.randn(n, dtype=torch.float64)
    r = torch.cat([inner, outer])  # (2n,)
    angle = 2 * math.pi * torch.rand(2 * n, dtype=torch.float64)
    X = torch.stack([r * angle.cos(), r * angle.sin()], dim=1)  # (2n, 2)
    y = (torch.arange(2 * n) >= n).double()  # 1: outer ring | 1 表示外环
    order = torch.randperm(2 * n)
    return X[order], y[order]


torch.manual_seed(0)
X, y = make_rings(2000)
X_train, y_train = X[:3000], y[:3000]
X_test, y_test = X[3000:], y[3000:]
fig, ax = plt.subplots(figsize=(4.6, 4.4))
for label, color in ((0, "#d9480f"), (1, "#808080")):
    points = X_train[y_train == label][:120]
    across = [round(v, 2) for v in points[:, 0].tolist()]
    up = [round(v, 2) for v in points[:, 1].tolist()]
    ax.plot(across, up, "o", color=color, markersize=3)
ax.set(xlabel="x1", ylabel="x2", xlim=(-11, 11), ylim=(-11, 11))
ax.set_aspect("equal")
fig.tight_layout()
