"""A sum along each axis, drawn | 沿两个轴求和的图"""

# %% figure
import matplotlib.pyplot as plt
import torch

x = torch.tensor([[1, 2, 3], [4, 5, 6]])  # (2, 3)
fig, ax = plt.subplots(figsize=(4.8, 3.0))


def draw(values, left, top, color):
    for r, c in values.argwhere().tolist():
        frame = plt.Rectangle((left + c, top - r), 0.9, 0.9, edgecolor=color)
        frame.set_facecolor("none")
        ax.add_patch(frame)
        spot = (left + c + 0.45, top - r + 0.32)
        ax.text(*spot, values[r, c].item(), ha="center")


draw(x, 0, 0, "black")
draw(x.sum(dim=0, keepdim=True), 0, -3, "#d9480f")  # (1, 3)
draw(x.sum(dim=1, keepdim=True), 5, 0, "#d9480f")  # (2, 1)
arrow = {"arrowstyle": "->", "color": "black"}
ax.annotate("", (1.45, -2), (1.45, -1.1), arrowprops=arrow)
ax.annotate("", (4.9, -0.05), (3.0, -0.05), arrowprops=arrow)
ax.text(1.7, -1.7, "sum(dim=0)")
ax.text(3.95, 0.15, "sum(dim=1)", ha="center")
ax.set(xlim=(-0.2, 6.2), ylim=(-3.3, 1.2), aspect="equal")
ax.axis("off")
