"""The path down the valley | 沿山谷往下的路"""
# notes: threads=1

# %% figure
import matplotlib.pyplot as plt
import torch
from torch import nn

X = torch.tensor([[1.0], [2.0], [3.0]], dtype=torch.float64)
y = 2 * X
torch.manual_seed(0)
model = nn.Linear(1, 1, dtype=torch.float64)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
path = [(model.weight.item(), model.bias.item())]
for _ in range(1000):
    optimizer.zero_grad()
    loss = loss_fn(model(X), y)
    loss.backward()
    optimizer.step()
    path.append((model.weight.item(), model.bias.item()))

w = torch.arange(25, 146, dtype=torch.float64) / 50
b = torch.arange(-35, 71, dtype=torch.float64) / 50
errors = w[None, :, None] * X[:, 0] + b[:, None, None] - y[:, 0]
loss = (errors**2).mean(2)

fig, ax = plt.subplots(figsize=(6.0, 3.6))
levels = [0.01, 0.05, 0.2, 0.8, 2.5, 6, 12]
ax.contour(w, b, loss, levels=levels, colors="#808080", linewidths=0.7)
accent = "#d9480f"
kept = path[:40] + path[40::20]
across = [round(p[0], 3) for p in kept]
up = [round(p[1], 3) for p in kept]
ax.plot(across, up, color=accent, linewidth=1.2)
labels = {0: (-8, 8), 1: (2, 8), 10: (8, 6), 100: (8, 4), 1000: (9, 3)}
for step, offset in labels.items():
    place = (round(path[step][0], 3), round(path[step][1], 3))
    ax.plot(place[0], place[1], "o", color=accent, markersize=5)
    ax.annotate(
        f"{step}",
        place,
        offset,
        textcoords="offset points",
        color=accent,
    )
ax.plot(2, 0, "x", color=accent, markersize=9, markeredgewidth=2)
ax.set(xlabel="w", ylabel="b", xlim=(0.6, 2.8), ylim=(-0.6, 1.3))
fig.tight_layout()
