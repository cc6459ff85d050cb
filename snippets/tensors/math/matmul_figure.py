"""Where one cell of a matrix product comes from | 矩阵乘积里的一格从哪里来"""

# %% figure
import matplotlib.pyplot as plt
import torch

A = torch.arange(6).reshape(2, 3)
B = torch.arange(12).reshape(3, 4)
ROW, COLUMN = 1, 2
HOT, GRAY = "#d9480f", "#808080"


def draw(ax, name, matrix, top, left, is_hot):
    """Draw a matrix, its upper left cell at top, left | 画出矩阵，左上角在 top、left"""
    rows, columns = matrix.shape
    ax.text(left - 0.4, top - 0.8, f"{name}  ({rows}, {columns})", va="center")
    for i in range(rows):
        for j in range(columns):
            x, y, value = left + j, top + i, matrix[i, j].item()
            hot = is_hot(i, j)
            color, weight = (HOT, "bold") if hot else (GRAY, "normal")
            text = ax.text(x, y, value, ha="center", va="center", color=color)
            text.set_weight(weight)
            x0, x1, y0, y1 = x - 0.42, x + 0.42, y - 0.42, y + 0.42
            ax.plot([x0, x1, x1, x0, x0], [y0, y0, y1, y1, y0], color, lw=1)


C = A @ B
terms = [f"{A[ROW, j]} · {B[j, COLUMN]}" for j in range(3)]
fig, ax = plt.subplots(figsize=(4.8, 4.1), layout="constrained")
draw(ax, "A", A, 4.6, 0, lambda i, j: i == ROW)
draw(ax, "B", B, 0, 4, lambda i, j: j == COLUMN)
draw(ax, "A @ B", C, 4.6, 4, lambda i, j: (i, j) == (ROW, COLUMN))
total = f"{' + '.join(terms)} = {C[ROW, COLUMN]}"
ax.text(3.5, 6.7, total, ha="center", va="center", color=HOT)
ax.set(xlim=(-0.6, 7.6), ylim=(7.1, -1.3), aspect="equal")
ax.axis("off")
