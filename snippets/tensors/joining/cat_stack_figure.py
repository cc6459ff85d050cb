"""Where the elements go in cat and stack | cat 与 stack 把元素放在哪里"""

# %% figure
import matplotlib.pyplot as plt
import torch

a = torch.tensor([[1, 2, 3], [4, 5, 6]])  # (2, 3)
b = a + 10  # (2, 3)
codes = ["cat((a, b), 0)", "cat((a, b), 1)", "stack((a, b), 0)"]
fig, axs = plt.subplots(1, 3, figsize=(6.4, 2.1), layout="constrained")
for ax, code in zip(axs, codes, strict=True):
    y = eval(f"torch.{code}", {"torch": torch, "a": a, "b": b})
    ax.set_title(f"{code}\n{tuple(y.shape)}", fontsize=10)
    layers = y if y.ndim == 3 else y[None]  # (layer, row, column)
    for index in torch.cartesian_prod(*map(torch.arange, layers.shape)):
        k, i, j = index.tolist()
        row, col, value = i + 2.4 * k, j + 0.6 * k, layers[k, i, j].item()
        color = "#d9480f" if (b == value).any() else "black"
        ax.text(col, row, value, ha="center", va="center", color=color)
        x0, x1, y0, y1 = col - 0.42, col + 0.42, row - 0.42, row + 0.42
        ax.plot([x0, x1, x1, x0, x0], [y0, y0, y1, y1, y0], color, lw=1)
    ax.set(xlim=(-0.6, 6.4), ylim=(4.6, -0.6), aspect="equal")
    ax.axis("off")
