"""The cost over w, and over w and b | 代价随 w 变化，随 w 与 b 变化"""

# %% figure
import matplotlib.pyplot as plt
import torch

x = torch.tensor([1.0, 2.0, 3.0])
y = torch.tensor([2.0, 4.0, 6.0])
w = torch.arange(41) / 10
costs = ((w[:, None] * x - y) ** 2).mean(dim=1)

fine_w = torch.arange(161) / 40
fine_b = torch.arange(-80, 81) / 40
both = fine_w[:, None, None] * x + fine_b[:, None]  # (161, 161, 3)
surface = ((both - y) ** 2).mean(dim=2)  # (161, 161)

accent = "#d9480f"
fig, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.0))
left.plot(w.tolist(), costs.tolist(), ".", color="#808080")
left.plot(2, 0, "o", color=accent)
left.set(xlabel="w", ylabel="cost")
levels = [0.1, 0.5, 1, 2, 4, 8, 16]
lines = right.contour(
    fine_w.tolist(),
    fine_b.tolist(),
    surface.T.tolist(),
    levels=levels,
    colors="#808080",
    linewidths=1,
)
right.clabel(lines, levels=[0.5, 2, 8], fontsize=9, fmt="%g")
right.plot([1, 3], [2, -2], color=accent, linewidth=1.2)
right.plot(2, 0, "o", color=accent)
right.set(xlabel="w", ylabel="b")
fig.tight_layout()
