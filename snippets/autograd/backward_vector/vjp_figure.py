"""Vector times Jacobian as a picture | 向量乘雅可比矩阵的图"""

# %% draw
import matplotlib.pyplot as plt
import torch


def f(x):
    """Turn two numbers into three | 由两个数得到三个数"""
    return torch.stack([x[0] * x[1], x[0] + x[1], x[1] ** 2])


def draw(ax, grid, left, label, color="black"):
    """Draw a matrix as cells, from left on | 从 left 起把矩阵画成格子"""
    rows, cols = grid.shape
    for i, row in enumerate(grid.tolist()):
        for j, value in enumerate(row):
            corner = (left + j, rows / 2 - i - 1)
            ax.add_patch(plt.Rectangle(corner, 1, 1, fill=False, color=color))
            style = {"ha": "center", "va": "center", "color": color}
            ax.text(corner[0] + 0.5, corner[1] + 0.5, f"{value:g}", **style)
    ax.text(left + cols / 2, 1.75, label, ha="center", color=color)


# %% figure
x = torch.tensor([2.0, 3.0], requires_grad=True)
v = torch.tensor([1.0, 10.0, 100.0])
J = torch.func.jacrev(f)(x.detach())
f(x).backward(gradient=v)

fig, ax = plt.subplots(figsize=(5.6, 2.4))
draw(ax, v[None], 0, "v  (3,)")
draw(ax, J, 4, "J  (3, 2)")
draw(ax, x.grad[None], 7.2, "x.grad  (2,)", "#d9480f")
ax.text(3.5, 0, "@", ha="center", va="center")
ax.text(6.6, 0, "=", ha="center", va="center")
ax.set(xlim=(-0.2, 9.4), ylim=(-1.7, 2.3), aspect="equal")
ax.axis("off")
