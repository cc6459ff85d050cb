"""Where the network changes its mind | 网络在哪里改变判断"""
# notes: threads=1

# %% figure
import math

import matplotlib.pyplot as plt
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def make_rings(n):
    """Return n points of each ring, shuffled | 每个圆环取 n 个点，打乱次序"""
    inner = 5 + torch.randn(n, dtype=torch.float64)
    outer = 8 + torch.randn(n, dtype=torch.float64)
    r = torch.cat([inner, outer])  # (2n,)
    angle = 2 * math.pi * torch.rand(2 * n, dtype=torch.float64)
    X = torch.stack([r * angle.cos(), r * angle.sin()], dim=1)  # (2n, 2)
    y = (torch.arange(2 * n) >= n).double()  # 1: outer ring | 1 表示外环
    order = torch.randperm(2 * n)
    return X[order], y[order]


torch.manual_seed(0)
X, y = make_rings(2000)
X_train, y_train = X[:3000], y[:3000]
X_test, y_test = X[3000:], y[3000:]
loader = DataLoader(
    TensorDataset(X_train, y_train),
    batch_size=100,
    shuffle=True,
    generator=torch.Generator().manual_seed(0),
)


def make_network():
    """Return the network of this page | 返回本页的网络"""
    torch.manual_seed(0)
    return nn.Sequential(
        nn.Linear(2, 8, dtype=torch.float64),
        nn.ReLU(),
        nn.Linear(8, 8, dtype=torch.float64),
        nn.ReLU(),
        nn.Linear(8, 1, dtype=torch.float64),
    )


model = make_network()
loss_fn = nn.BCEWithLogitsLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(20):
    for X_batch, y_batch in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(X_batch).squeeze(1), y_batch)
        loss.backward()
        optimizer.step()

ticks = torch.arange(-33, 34, dtype=torch.float64) / 3
grid = torch.cartesian_prod(ticks, ticks)  # x1, x2
with torch.no_grad():
    logits = model(grid).reshape(len(ticks), len(ticks))
logits = [[round(v, 3) for v in row] for row in logits.t().tolist()]

fig, ax = plt.subplots(figsize=(4.6, 4.4))
for label, fill in ((0, "full"), (1, "none")):
    points = X_test[y_test == label][:110]
    across = [round(v, 2) for v in points[:, 0].tolist()]
    up = [round(v, 2) for v in points[:, 1].tolist()]
    ax.plot(across, up, "o", color="#808080", markersize=3, fillstyle=fill)
circle = plt.Circle((0, 0), 6.5, color="#808080", fill=False, linewidth=2)
ax.add_patch(circle)
places = ticks.tolist()
ax.contour(places, places, logits, [0], colors="#d9480f", linewidths=2)
ax.set(xlabel="x1", ylabel="x2", xlim=(-11, 11), ylim=(-11, 11))
ax.set_aspect("equal")
fig.tight_layout()
