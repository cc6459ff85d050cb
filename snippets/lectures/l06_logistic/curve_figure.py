"""The curve steepens, the boundary stands | 曲线变陡，分界不动"""
# notes: threads=1

# %% figure
import matplotlib.pyplot as plt
import torch
from torch import nn

dtype = torch.float64
x = torch.tensor([1.0, 2.0, 3.0], dtype=dtype)
y = torch.tensor([0.0, 0.0, 1.0], dtype=dtype)
w = torch.zeros((), dtype=dtype, requires_grad=True)
b = torch.zeros((), dtype=dtype, requires_grad=True)
optimizer = torch.optim.SGD([w, b], lr=0.3)
loss_fn = nn.BCEWithLogitsLoss(reduction="sum")
hours = torch.arange(0, 101, dtype=dtype) / 20
styles = {30: ":", 300: "--", 3000: "-"}
fig, ax = plt.subplots(figsize=(6.4, 3.2))
for step in range(1, 3001):
    optimizer.zero_grad()
    loss = loss_fn(w * x + b, y)
    loss.backward()
    optimizer.step()
    if step in styles:
        with torch.no_grad():
            p = torch.sigmoid(w * hours + b)
        rounded = [round(v, 3) for v in p.tolist()]
        color = "#d9480f" if step == 3000 else "#808080"
        line = ax.plot(hours.tolist(), rounded, styles[step], color=color)
        line[0].set_label(f"{step}")
ax.axhline(0.5, color="gray", linewidth=0.6, linestyle=":")
ax.plot(x.tolist(), y.tolist(), "o", color="black", markersize=6)
ax.set(xlabel="h", ylabel="p", xlim=(0, 5), ylim=(-0.05, 1.05))
ax.legend(frameon=False, loc="upper left")
fig.tight_layout()
