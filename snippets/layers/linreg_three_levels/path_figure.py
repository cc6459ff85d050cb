"""The weights in the last ten epochs | 最后十轮里的权重"""
# notes: threads=1

# %% figure
import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
X = 10 * torch.rand(400, 2, dtype=torch.float64) - 5
y = 2 * X[:, 0] - 3 * X[:, 1] + 10 + 2 * torch.randn(400, dtype=torch.float64)
columns = torch.cat([X, torch.ones(400, 1, dtype=torch.float64)], dim=1)
best = torch.linalg.lstsq(columns, y.unsqueeze(1)).solution.flatten()
w = torch.zeros(2, dtype=torch.float64, requires_grad=True)
b = torch.zeros((), dtype=torch.float64, requires_grad=True)
generator = torch.Generator().manual_seed(0)
path = []
for epoch in range(1, 51):
    torch.empty((), dtype=torch.int64).random_(generator=generator)
    order = torch.randperm(400, generator=generator)
    torch.randperm(400, generator=generator)
    for rows in order.split(20):
        w.grad = None
        b.grad = None
        loss = ((X[rows] @ w + b - y[rows]) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.01 * w.grad
            b -= 0.01 * b.grad
        if epoch > 40:
            path.append(w.tolist())

fig, ax = plt.subplots(figsize=(5.6, 3.6))
across = [round(one[0], 3) for one in path]
up = [round(one[1], 3) for one in path]
ax.plot(across, up, ".", color="#808080", markersize=5)
accent = "#d9480f"
line = {"arrowstyle": "-", "color": accent, "linewidth": 0.8}
marks = [
    (best[:2].tolist(), "lstsq", "full"),
    ([2.0, -3.0], "2, −3", "none"),
]
for place, name, fill in marks:
    x, y = round(place[0], 3), round(place[1], 3)
    ax.plot(x, y, "o", color=accent, markersize=9, fillstyle=fill)
    ax.annotate(
        name,
        (x, y),
        (2.105, y),
        color=accent,
        fontsize=11,
        va="center",
        arrowprops=line,
    )
ax.set(xlabel="w1", ylabel="w2", xlim=(1.89, 2.14))
fig.tight_layout()
