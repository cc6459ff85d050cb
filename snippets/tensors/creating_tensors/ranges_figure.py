"""Where arange and linspace put their numbers | arange 与 linspace 的数落在哪里"""

# %% figure
import matplotlib.pyplot as plt
import torch

ranges = {
    "arange(0, 1, 0.25)": torch.arange(0, 1, 0.25),
    "linspace(0, 1, 5)": torch.linspace(0, 1, 5),
}
fig, ax = plt.subplots(figsize=(6.0, 2.2))
for row, (name, x) in enumerate(ranges.items()):
    ax.axhline(-row, color="#808080", linewidth=1)
    ax.plot(x, [-row] * len(x), "o", color="#d9480f", markersize=9)
    ax.text(-0.04, 0.22 - row, name, fontsize=11)
ax.plot(1, 0, "o", color="black", fillstyle="none", markersize=9)
for value in torch.linspace(0, 1, 5).tolist():
    ax.text(value, -1.45, f"{value:g}", ha="center", fontsize=11)
ax.set(xlim=(-0.06, 1.06), ylim=(-1.55, 0.6))
ax.axis("off")
