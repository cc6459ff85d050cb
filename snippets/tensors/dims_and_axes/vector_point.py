"""One axis, a point in the plane | 一个轴，平面里的一个点"""

# %% figure
import matplotlib.pyplot as plt
import torch

vector = torch.tensor([10, 7])
fig, (left, right) = plt.subplots(1, 2, figsize=(6.0, 2.7))
for i, value in enumerate(vector.tolist()):
    frame = plt.Rectangle((i, 0), 0.9, 0.9, edgecolor="black")
    frame.set_facecolor("none")
    left.add_patch(frame)
    left.text(i + 0.45, 0.35, value, ha="center")
    left.text(i + 0.45, -0.45, i, ha="center", color="#d9480f")
left.set(xlim=(-1, 3), ylim=(-1, 2), aspect="equal")
left.set_title(f"ndim = {vector.ndim}", fontsize=10)
left.axis("off")

arrow = {"arrowstyle": "->", "color": "#d9480f", "shrinkA": 0, "shrinkB": 0}
right.annotate("", vector.tolist(), (0, 0), arrowprops=arrow)
right.set(xlim=(0, 12), ylim=(0, 9), aspect="equal")
right.set(xticks=[0, 10], yticks=[0, 7])
right.grid(color="#808080", linewidth=0.5)
right.set_title(f"shape = {tuple(vector.shape)}", fontsize=10)
