"""The backward graph of the network | 网络的反向图"""

# %% figure
import matplotlib.pyplot as plt
import torch

w = torch.zeros(2, 1, requires_grad=True)
b = torch.zeros(1, 1, requires_grad=True)
names = {w: "w", b: "b"}
spots = {0: [(0.0, 0.0)], 1: [(2.4, 0.6), (2.4, -0.6)], 2: [(4.8, 0.6)]}
arrow = {"arrowstyle": "->", "color": "#808080", "shrinkA": 52, "shrinkB": 52}
fig = plt.figure(figsize=(6.4, 2.2))
ax = fig.add_axes((0, 0, 1, 1))


def draw(node, depth=0, tail=None):
    """Draw a node and the nodes behind it | 画一个节点和它后面的节点"""
    spot = spots[depth].pop(0)
    leaf = getattr(node, "variable", None)
    label = type(node).__name__
    if leaf is not None:
        label += f"\n{names[leaf]} {tuple(leaf.shape)}"
    color = "black" if leaf is None else "#d9480f"
    box = {"boxstyle": "round,pad=0.5", "fc": "none", "ec": color}
    ax.text(*spot, label, ha="center", va="center", color=color, bbox=box)
    if tail:
        ax.annotate("", spot, tail, arrowprops=arrow)
    for next_node, _ in node.next_functions:
        if next_node is not None:
            draw(next_node, depth + 1, spot)


draw((torch.ones(10, 2) @ w + b).grad_fn)
ax.set(xlim=(-1.0, 5.9), ylim=(-1.2, 1.2))
ax.axis("off")
