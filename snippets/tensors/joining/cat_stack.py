"""cat and stack on the same two tensors | 同样两个张量：cat 与 stack"""

# %% shapes
import matplotlib.pyplot as plt
import torch

a = torch.tensor([[1, 2, 3], [4, 5, 6]])  # (2, 3)
b = a + 10  # (2, 3)
print("cat 0  ", list(torch.cat((a, b), dim=0).shape))
print("cat 1  ", list(torch.cat((a, b), dim=1).shape))
print("stack 0", list(torch.stack((a, b), dim=0).shape))

# %% figure
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

# %% axis
pieces = [a, b, a, b]
for dim in range(3):
    y = torch.stack(pieces, dim)
    same = torch.cat([p.unsqueeze(dim) for p in pieces], dim)
    print("dim", dim, tuple(y.shape), torch.equal(y, same))
