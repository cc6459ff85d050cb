"""One graph through both parts | 一张图穿过两个部分"""

# %% figure
import matplotlib.pyplot as plt
import torch
from torch import nn

cnn = nn.Sequential(
    nn.Conv2d(1, 8, 3, padding=1),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Conv2d(8, 16, 3, padding=1),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Flatten(),
    nn.Linear(64, 10),
)
W = nn.Parameter(torch.eye(8))
X, y = torch.rand(5, 1, 8, 8), torch.arange(5)
loss = nn.functional.cross_entropy(cnn(W @ X), y)
names = {p: name for name, p in cnn.named_parameters()}
names[W] = "W"
SHAPES = ("View", "Transpose", "Clone", "UnsafeView", "T")


def chain(node):
    """Return the nodes from the loss to W | 返回从损失到 W 的节点"""
    found = []
    while node.next_functions:
        found.append(node)
        following = [n for n, _ in node.next_functions if n is not None]
        inner = [n for n in following if n.next_functions]
        node = inner[0] if inner else following[0]
    return found


def leaves(node):
    """Return the parameters right behind a node | 返回节点后面紧接着的参数"""
    found = []
    for child, _ in node.next_functions:
        while child is not None and child.name() == "TBackward0":
            child = child.next_functions[0][0]
        if hasattr(child, "variable"):
            found.append(names[child.variable])
    return found


accent, gray = "#d9480f", "#808080"
fig, ax = plt.subplots(figsize=(6.4, 2.6), layout="constrained")
nodes = []
for node in chain(loss.grad_fn):
    if node.name().removesuffix("Backward0") not in SHAPES:
        nodes.append(node)
arrow = {"arrowstyle": "->", "color": gray, "shrinkA": 5, "shrinkB": 5}
places = [*range(len(nodes) - 1), len(nodes)]
for number, (place, node) in enumerate(zip(places, nodes, strict=True)):
    ax.plot(place, 0, "o", color=gray, markersize=7)
    if number:
        before = places[number - 1]
        ax.annotate("", (place, 0), (before, 0), arrowprops=arrow)
    name = node.name().removesuffix("Backward0").removesuffix("WithIndices")
    ax.text(place - 0.1, 0.25, name, rotation=35, color=gray)
    for line, leaf in enumerate(leaves(node)):
        color = accent if leaf == "W" else gray
        ax.text(place, -1.3 - 0.45 * line, leaf, ha="center", color=color)
        if line == 0:
            ends = (place, -0.85), (place, 0)
            ax.annotate("", *ends, arrowprops={**arrow, "color": color})
ax.text(0.5, -1.3, "optimizer", ha="right", color=gray, weight="bold")
last = len(nodes)
ax.text(last, -1.75, "optimizer2", ha="center", color=accent, weight="bold")
ax.set(xlim=(-1.2, last + 1.0), ylim=(-2.1, 1.9))
ax.axis("off")
