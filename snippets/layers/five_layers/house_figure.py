"""A house of five floors | 五层的楼"""

# %% figure
import matplotlib.pyplot as plt

floors = [
    ["Trainer.fit", "", "", ""],
    ["nn.Linear", "nn.MSELoss", "optim.SGD", "DataLoader"],
    ["aten::addmm", "aten::mse_loss", "aten::add_", "aten::t"],
    ["addmm: CPU", "addmm: CUDA", "addmm: Meta", "…"],
    ["cpu", "cuda", "mps", "xpu"],
]
accent, gray = "#d9480f", "#808080"

fig, ax = plt.subplots(figsize=(6.4, 3.8), layout="constrained")
ax.fill([0, 4, 2], [5.05, 5.05, 5.8], color=gray, alpha=0.3, linewidth=0)
for row, names in enumerate(floors):
    bottom = 4 - row
    side = {"facecolor": "none", "edgecolor": gray}
    ax.add_patch(plt.Rectangle((0, bottom + 0.05), 4, 0.9, **side))
    ax.text(-0.15, bottom + 0.5, str(5 - row), ha="center", va="center")
    for column, name in enumerate(names):
        color = accent if column == 0 else gray
        place = (column + 0.55, bottom + 0.5)
        ax.text(*place, name, ha="center", va="center", color=color)
    if row < 4:
        ends = (0.55, bottom - 0.28), (0.55, bottom + 0.3)
        arrow = {"arrowstyle": "->", "color": accent, "linewidth": 1.5}
        ax.annotate("", *ends, arrowprops=arrow)
ax.set(xlim=(-0.3, 4.05), ylim=(-0.05, 5.85))
ax.axis("off")
