"""What a line and a network answer where | 直线与网络在各处的回答"""
# notes: threads=1

# %% figure
import math

import matplotlib.pyplot as plt
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

dtype = torch.float64


def spirals(n, generator):
    """Return n noisy points and their classes | 返回 n 个带噪声的点和类别"""
    y = torch.arange(n) % 3
    t = torch.rand(n, generator=generator, dtype=dtype)
    angle = 2 * math.pi * (y.to(dtype) / 3 + 0.75 * t)
    radius = 0.1 + 0.9 * t
    x1, x2 = radius * torch.cos(angle), radius * torch.sin(angle)
    noise = torch.randn(n, 2, generator=generator, dtype=dtype)
    return torch.stack([x1, x2], dim=1) + 0.08 * noise, y


def trained(net, X, y):
    """Train for 40 epochs with Adam | 用 Adam 训练 40 轮"""
    order = torch.Generator().manual_seed(0)
    loader = DataLoader(TensorDataset(X, y), 50, shuffle=True, generator=order)
    loss_fn = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
    for _ in range(40):
        for X, y in loader:
            optimizer.zero_grad()
            loss = loss_fn(net(X), y)
            loss.backward()
            optimizer.step()
    return net


X, y = spirals(300, torch.Generator().manual_seed(0))
torch.manual_seed(0)
linear = nn.Linear(2, 3, dtype=dtype)
torch.manual_seed(0)
net = nn.Sequential(
    *(nn.Linear(2, 32, dtype=dtype), nn.ReLU()),
    *(nn.Linear(32, 32, dtype=dtype), nn.ReLU()),
    nn.Linear(32, 3, dtype=dtype),
)
side = torch.arange(-20, 21, dtype=dtype) * 0.06
grid = torch.cartesian_prod(side, side)  # (41 * 41, 2)
looks = [
    ("o", "#d9480f", "full"),
    ("s", "#808080", "full"),
    ("^", "#808080", "none"),
]

fig, axes = plt.subplots(1, 2, figsize=(6.4, 3.3), layout="constrained")
for ax, model in zip(axes, (linear, net), strict=True):
    logits = trained(model, X, y)(grid).detach()
    x = side.tolist()
    for c, (marker, color, fill) in enumerate(looks):
        others = logits[:, [k for k in range(3) if k != c]].amax(dim=1)
        lead = (logits[:, c] - others).view(41, 41).t().tolist()
        if fill == "full":
            ax.contourf(x, x, lead, [0.0, 1e9], colors=[color], alpha=0.3)
        x1, x2 = X[c:75:3].t().tolist()
        ax.plot(x1, x2, marker, color=color, fillstyle=fill, markersize=3)
    ax.set(xlim=(-1.2, 1.2), ylim=(-1.2, 1.2), aspect="equal")
    ax.set(xticks=[-1, 0, 1], yticks=[-1, 0, 1])
axes[0].set_title("nn.Linear(2, 3)", fontsize=10)
axes[1].set_title("Net(32)", fontsize=10)
