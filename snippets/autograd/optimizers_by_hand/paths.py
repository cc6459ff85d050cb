"""Three walks in one valley | 同一个山谷里的三条路"""

# %% figure
import matplotlib.pyplot as plt
import torch
from matplotlib.patches import Ellipse


def loss_at(p):
    """Return the height of the valley at p | 返回山谷在 p 处的高度"""
    return 0.5 * (p[0] - 3) ** 2 + 10 * (p[1] + 1) ** 2


def start():
    """Return the place where each walk begins | 返回每次出发的地方"""
    return torch.zeros(2, dtype=torch.float64, requires_grad=True)


def path(optimizer, p, steps=50):
    """Return where the walk has been | 返回走过的点"""
    points = [p.detach().clone()]
    for _ in range(steps):
        optimizer.zero_grad()
        loss_at(p).backward()
        optimizer.step()
        points.append(p.detach().clone())
    return torch.stack(points)


p, q, r = start(), start(), start()
walks = {
    "SGD": path(torch.optim.SGD([p], lr=0.02), p),
    "momentum": path(torch.optim.SGD([q], lr=0.02, momentum=0.9), q),
    "Adam": path(torch.optim.Adam([r], lr=0.1), r),
}
fig, axes = plt.subplots(3, 1, figsize=(6.0, 6.0), sharex=True)
for ax, (name, walk) in zip(axes, walks.items(), strict=True):
    for level in (0.5, 3, 10):
        width, height = 2 * (2 * level) ** 0.5, 2 * (level / 10) ** 0.5
        ellipse = Ellipse((3, -1), width, height, fill=False)
        ellipse.set(edgecolor="#808080", linewidth=0.5)
        ax.add_patch(ellipse)
    xs, ys = walk[:, 0].tolist(), walk[:, 1].tolist()
    ax.plot(xs, ys, ".-", color="#d9480f", linewidth=1, markersize=4)
    ax.plot([3], [-1], "+", color="black", markersize=9)
    ax.text(-0.4, 0.25, name)
    ax.set(ylabel="v", ylim=(-2.6, 0.6), xlim=(-0.5, 4.5))
axes[2].set(xlabel="u")
fig.tight_layout()
