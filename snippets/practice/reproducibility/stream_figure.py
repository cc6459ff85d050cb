"""Who takes which number of a stream | 谁取走流里的哪个数"""

# %% figure
import matplotlib.pyplot as plt
import torch


def take(program, stream, own):
    """Return who draws which number, in order | 依次返回谁抽到哪个数"""
    cells = []
    for who, count in program:
        source = own if who == "order" and own else stream
        numbers = torch.randint(100, (count,), generator=source).tolist()
        cells += [(who, number, source is own) for number in numbers]
    return cells


net, extra, order = ("net", 3), ("extra", 2), ("order", 3)
rows = []
for program, own_seed in (
    ((net, order), None),
    ((net, extra, order), None),
    ((net, order), 1),
    ((net, extra, order), 1),
):
    stream = torch.Generator().manual_seed(0)
    own = own_seed and torch.Generator().manual_seed(own_seed)
    rows.append(take(program, stream, own))

fig, ax = plt.subplots(figsize=(6.4, 3.3), layout="constrained")
for up, cells in zip((0, -1.2, -3.3, -4.5), rows, strict=True):
    left, shown = 0.0, None
    for who, number, is_own in cells:
        if is_own and who != shown:
            left = 6.0  # the other stream stands apart | 另一条流分开画
        color = "#d9480f" if who == "order" else "#808080"
        box = {"boxstyle": "round,pad=0.35", "edgecolor": color}
        box["facecolor"] = color if who == "order" else "none"
        ink = "white" if who == "order" else "#808080"
        ax.text(
            left,
            up,
            f"{number:02d}",
            ha="center",
            va="center",
            color=ink,
            bbox=box,
        )
        if who != shown:
            ax.text(left - 0.25, up + 0.5, who, fontsize=9, color=color)
        left, shown = left + 0.7, who
ax.text(-0.25, 1.1, "torch.manual_seed(0)", family="monospace", fontsize=9)
ax.text(-0.25, -2.2, "torch.manual_seed(0)", family="monospace", fontsize=9)
ax.text(
    5.75,
    -2.2,
    "generator.manual_seed(1)",
    family="monospace",
    fontsize=9,
)
ax.set(xlim=(-0.6, 9.4), ylim=(-5.0, 1.4))
ax.axis("off")
