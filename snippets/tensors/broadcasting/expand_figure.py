"""Which numbers an addition reads again | 加法重复读取哪些数"""

# %% figure
import itertools

import matplotlib.pyplot as plt
import torch

column = torch.tensor([[0], [10], [20]])
row = torch.tensor([1, 2, 3, 4])
c, r = torch.broadcast_tensors(column, row)  # (3, 4), (3, 4)
fig, axs = plt.subplots(1, 3, figsize=(6.4, 1.9), layout="constrained")
shown = {"column": c, "row": r, "column + row": c + r}
for ax, (name, x) in zip(axs, shown.items(), strict=True):
    seen = set()
    for i, j in itertools.product(range(3), range(4)):
        p = i * x.stride(0) + j * x.stride(1)  # place in storage | 存储中的位置
        color = "#808080" if p in seen else "black"
        ax.text(j, i, x[i, j].item(), ha="center", va="center", color=color)
        if p not in seen:
            x0, x1, y0, y1 = j - 0.42, j + 0.42, i - 0.42, i + 0.42
            ax.plot([x0, x1, x1, x0, x0], [y0, y0, y1, y1, y0], "#d9480f")
        seen.add(p)
    ax.set_title(f"{name}\nstride {x.stride()}", fontsize=10)
    ax.set(xlim=(-0.6, 3.6), ylim=(2.6, -0.6))
    ax.axis("off")
