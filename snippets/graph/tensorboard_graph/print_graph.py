"""The same graph without TensorBoard | 不用 TensorBoard 看同一张图"""

# %% net
import matplotlib.pyplot as plt
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(2, 1))
        self.b = nn.Parameter(torch.zeros(1, 1))

    def forward(self, x):
        return x @ self.w + self.b  # (B, 1)


# %% walk
net = Net()
y_hat = net(torch.rand(10, 2))
names = {p: name for name, p in net.named_parameters()}


def walk(node, depth=0):
    leaf = getattr(node, "variable", None)
    tail = "" if leaf is None else f" {names[leaf]} {tuple(leaf.shape)}"
    print("  " * depth + node.name().split("::")[-1] + tail)
    for child, _ in node.next_functions:
        if child is not None:  # None: the data | None：数据
            walk(child, depth + 1)


walk(y_hat.grad_fn)

# %% figure
spots = {0: [(0.0, 0.0)], 1: [(2.4, 0.6), (2.4, -0.6)], 2: [(4.8, 0.6)]}
arrow = {"arrowstyle": "->", "color": "#808080", "shrinkA": 52, "shrinkB": 52}
fig = plt.figure(figsize=(6.4, 2.2))
ax = fig.add_axes((0, 0, 1, 1))


def draw(node, depth=0, tail=None):
    """Draw a node, then the nodes behind it."""
    spot = spots[depth].pop(0)
    leaf = getattr(node, "variable", None)
    label = node.name().split("::")[-1]
    if leaf is not None:
        label += f"\n{names[leaf]} {tuple(leaf.shape)}"
    color = "black" if leaf is None else "#d9480f"
    box = {"boxstyle": "round,pad=0.5", "fc": "none", "ec": color}
    ax.text(*spot, label, ha="center", va="center", color=color, bbox=box)
    if tail:
        ax.annotate("", spot, tail, arrowprops=arrow)
    for child, _ in node.next_functions:
        if child is not None:
            draw(child, depth + 1, spot)


draw(y_hat.grad_fn)
ax.set(xlim=(-1.0, 5.9), ylim=(-1.2, 1.2))
ax.axis("off")
