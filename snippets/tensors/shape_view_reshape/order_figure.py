"""The reading order of a matrix and its transpose | 读一个矩阵和它的转置的次序"""

# %% figure
import itertools

import matplotlib.pyplot as plt
import numpy as np
import torch

SQUARE = np.array([[-1, 1, 1, -1, -1], [-0.8, -0.8, 0.8, 0.8, -0.8]]) / 2
m = torch.arange(10, 90, 10).view(2, 4)
storage = m.as_strided((8,), (1,))
fig, axs = plt.subplots(2, 1, figsize=(6.0, 3.3), layout="constrained")
for ax, name, x in ((axs[0], "m", m), (axs[1], "t", m.t())):
    for p, value in enumerate(storage.tolist()):
        ax.plot(p + SQUARE[0], SQUARE[1], color="black", lw=1.2)
        ax.text(p, 0, value, ha="center", va="center", fontsize=12)
        ax.text(p, -0.85, p, ha="center", color="#808080", fontsize=9)
    cells = itertools.product(*map(range, x.shape))
    path = [np.dot(cell, x.stride()) for cell in cells]
    for a, b in itertools.pairwise(path):  # the reading order | 读取的次序
        y = 0.42 if b > a else -0.95
        color = "black" if b - a == 1 else "#d9480f"
        curve = f"arc3,rad={-0.5 if b - a == 1 else -0.28}"
        arrow = {"arrowstyle": "->", "connectionstyle": curve, "color": color}
        ax.annotate("", xy=(b, y), xytext=(a, y), arrowprops=arrow)
    ax.text(-0.5, 1.9, f"{name}.stride() = {x.stride()}", fontsize=11)
    ax.set(xlim=(-0.6, 7.6), ylim=(-2.0, 2.4))
    ax.axis("off")
