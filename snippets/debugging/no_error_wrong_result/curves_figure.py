"""Losses of one right program and three wrong ones | 一个正确、三个错误的程序的损失"""
# notes: threads=1

# %% figure
import matplotlib.pyplot as plt
import torch
from torch import nn

gray, orange = "#808080", "#d9480f"
generator = torch.Generator().manual_seed(0)
t = torch.arange(307, dtype=torch.float64)
noise = torch.randn(307, generator=generator, dtype=torch.float64)
windows = (torch.sin(t / 3) + 0.3 * noise).unfold(0, 8, 1)  # (300, 8)
y = windows[:, 7]


class Net(nn.Module):
    """Two hidden layers in a list of some kind | 列表里两个隐藏层"""

    def __init__(self, width, kind):
        super().__init__()
        self.hidden = kind([nn.Linear(width, 16), nn.Linear(16, 16)])
        self.last = nn.Linear(16, 1)
        for layer in self.hidden:
            layer.double()
        self.last.double()

    def forward(self, h):
        for layer in self.hidden:
            h = torch.tanh(layer(h))
        return self.last(h)  # (B, 1)


def train(X, kind=nn.ModuleList, shape=(-1,)):
    """Return training losses and the error on later windows | 返回训练损失和后面的误差"""
    torch.manual_seed(0)
    net = Net(X.shape[1], kind)
    optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
    losses = []
    for _ in range(100):
        optimizer.zero_grad()
        y_hat = net(X[:200]).reshape(shape)
        loss = ((y_hat - y[:200]) ** 2).mean()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    with torch.no_grad():
        error = (net(X[210:]).squeeze(1) - y[210:]).abs().mean()
    return losses, error.item()


right = train(windows[:, :7])
wrongs = {
    "(B, 1) − (B,)": train(windows[:, :7], shape=(-1, 1)),
    "[Linear, Linear]": train(windows[:, :7], kind=list),
    "X[:, -1] = y": train(windows),
}
fig, axes = plt.subplots(1, 3, figsize=(6.4, 2.6), sharey=True)
for ax, (name, wrong) in zip(axes, wrongs.items(), strict=True):
    ax.plot(right[0], color=gray, linewidth=2.5)
    ax.plot(wrong[0], color=orange, linewidth=1.5)
    ax.set_title(name, size=10)
    place = {"transform": ax.transAxes, "ha": "right", "size": 10}
    ax.text(0.95, 0.85, f"MAE {right[1]:.2f}", color=gray, **place)
    ax.text(0.95, 0.73, f"MAE {wrong[1]:.2f}", color=orange, **place)
axes[0].set_ylim(0, 0.9)
fig.tight_layout()
