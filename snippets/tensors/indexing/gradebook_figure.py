"""The cells that each index picks | 每种索引选中的格子"""

# %% basic
import matplotlib.pyplot as plt
import torch

scores = torch.tensor(
    [
        [72, 95, 88, 60],
        [55, 81, 90, 77],
        [98, 64, 59, 83],
        [47, 70, 66, 92],
        [85, 58, 79, 68],
    ]
)


def draw(codes, **names):
    """Mark the cells that each index picks | 标出每种索引选中的格子"""
    cells = torch.arange(scores.numel()).view_as(scores)
    fig = plt.figure(figsize=(6.4, 2.5), layout="constrained")
    for ax, code in zip(fig.subplots(1, len(codes)), codes, strict=True):
        picked = eval(code, {"scores": cells, **names})
        ax.set_title(f"{code}\n{tuple(picked.shape)}", fontsize=9)
        for p, value in enumerate(scores.flatten().tolist()):
            row, col = divmod(p, scores.size(1))
            hit = (picked == p).any()
            color = "#d9480f" if hit else "#808080"
            font = {"color": color, "weight": "bold" if hit else "normal"}
            ax.text(col, row, value, ha="center", va="center", **font)
            if hit:
                x0, x1, y0, y1 = col - 0.4, col + 0.4, row - 0.4, row + 0.4
                ax.plot([x0, x1, x1, x0, x0], [y0, y0, y1, y1, y0], color)
        ax.set(xlim=(-0.6, 3.6), ylim=(4.6, -0.6), aspect="equal")
        ax.axis("off")


draw(["scores[1]", "scores[1, 2]", "scores[:, -1]", "scores[1:4, ::2]"])

# %% tensors
rows, mask, best = torch.tensor([3, 0]), scores < 60, scores.argmax(1)
codes = ["scores[rows]", "scores[mask]", "scores[arange(5), best]"]
draw(codes, rows=rows, mask=mask, best=best, arange=torch.arange)
