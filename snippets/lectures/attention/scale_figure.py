"""The largest weight and its slope | 最大的权重与它的斜率"""

# %% figure
import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
sizes = [4, 16, 64, 256]
fig, axes = plt.subplots(1, 2, figsize=(6.4, 2.7), sharex=True)
for scaled, color in ((False, "#808080"), (True, "#d9480f")):
    largest, slopes = [], []
    for d in sizes:
        q = torch.randn(500, 1, d, dtype=torch.float64)
        k = torch.randn(500, 8, d, dtype=torch.float64)
        scores = (q * k).sum(dim=2)  # (500, 8)
        if scaled:
            scores = scores / d**0.5
        w = torch.softmax(scores, dim=1).amax(dim=1)  # (500,)
        largest.append(round(w.mean().item(), 3))
        slopes.append(round((w * (1 - w)).mean().item(), 3))
    name = "s / √d" if scaled else "s"
    for ax, numbers in zip(axes, (largest, slopes), strict=True):
        ax.plot(sizes, numbers, "o-", color=color)
        ax.text(330, numbers[-1], name, color=color, fontsize=12, va="center")
for ax, title, top in zip(axes, ("w", "w(1 − w)"), (1.05, 0.27), strict=True):
    ax.set_xscale("log", base=2)
    ax.set(xlim=(3, 900), ylim=(0, top), xlabel="d")
    ax.set_xticks(sizes, [str(d) for d in sizes], fontsize=11)
    ax.set_title(title, loc="left", fontsize=12)
    ax.spines[["top", "right"]].set_visible(False)
fig.tight_layout()
