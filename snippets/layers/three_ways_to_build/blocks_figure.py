"""One network and the three names of its layers | 一个网络，各层的三种名字"""

# %% figure
import matplotlib.pyplot as plt
import torch
from torch import nn

X = torch.rand(1, 1, 8, 8)
net = nn.Sequential(
    nn.Flatten(),
    nn.Linear(64, 32),
    nn.ReLU(),
    nn.Linear(32, 10),
)
names = {1: ["1", "hidden", "layers.0"], 3: ["3", "out", "layers.1"]}

ACCENT, GRAY = "#d9480f", "#808080"
fig, ax = plt.subplots(figsize=(6.4, 2.7))


def text(x, y, words, color, size=10):
    """Write words in the middle of a place | 在一处的正中写字"""
    style = {"family": "monospace", "size": size}
    ax.text(x, y, words, color=color, ha="center", va="center", **style)


text(-0.2, 0, "(B, 1, 8, 8)", GRAY)
for place, layer in enumerate(net):
    X = layer(X)
    x = 1.6 * place + 1.6
    number = sum(p.numel() for p in layer.parameters())
    color = ACCENT if number else GRAY
    box = plt.Rectangle((x - 0.6, -0.3), 1.2, 0.6, fill=False, edgecolor=color)
    ax.add_patch(box)
    text(x, 0, type(layer).__name__, color, 11)
    text(x, 0.55, f"(B, {X.shape[1]})", GRAY)
    if number:
        text(x, -0.55, f"{number}", ACCENT)
    arrow = {"arrowstyle": "->", "color": GRAY}
    ax.annotate("", (x - 0.6, 0), (x - 1, 0), arrowprops=arrow)
    for row, name in enumerate(names.get(place, [])):
        text(x, -1.1 - 0.4 * row, name, "black", 11)
ways = ["Sequential", "MLP", "DeepMLP"]
for row, way in enumerate(ways):
    text(-0.2, -1.1 - 0.4 * row, way, GRAY)
ax.set(xlim=(-1.1, 7.1), ylim=(-2.1, 0.8))
ax.axis("off")
fig.tight_layout()
