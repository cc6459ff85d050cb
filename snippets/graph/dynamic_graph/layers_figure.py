"""Two layers, and the nodes inside them | 两层，以及层里的节点"""

# %% figure
import matplotlib.pyplot as plt
import torch


def layer(x, w, b):
    """Return the output of one layer | 返回一层的输出"""
    return torch.tanh(x @ w + b)


X = torch.ones(2, 2)  # (B, D)
w1 = torch.ones(2, 3, requires_grad=True)
b1 = torch.zeros(3, requires_grad=True)
w2 = torch.ones(3, 1, requires_grad=True)
b2 = torch.zeros(1, requires_grad=True)
hidden = layer(X, w1, b1)
y_hat = layer(hidden, w2, b2)

fig, ax = plt.subplots(figsize=(6.4, 3.0), layout="constrained")
down = {"arrowstyle": "->", "color": "#808080", "shrinkA": 9, "shrinkB": 9}
boxes = {2.0: (hidden, "w1", "b1"), 6.2: (y_hat, "w2", "b2")}
for middle, (made, w, b) in boxes.items():
    corner = (middle - 1.35, -0.45)
    ax.add_patch(plt.Rectangle(corner, 2.7, 3.0, fill=False, color="#808080"))
    node = made.grad_fn
    for height in (2.0, 1.0, 0.0):
        ax.text(middle, height, node.name(), ha="center", va="center")
        if height > 0:
            end = (middle, height - 1)
            ax.annotate("", end, (middle, height), arrowprops=down)
        node = node.next_functions[0][0]
    ax.text(middle + 0.95, 1.0, b, va="center", color="#d9480f")
    ax.text(middle + 0.95, 0.0, w, va="center", color="#d9480f")
data = {"arrowstyle": "-|>", "color": "black", "linewidth": 1.6}
ends = ((-0.4, 0.6, "X"), (3.4, 4.8, "hidden"), (7.6, 8.6, "y_hat"))
for left, right, name in ends:
    ax.annotate("", (right, 2.85), (left, 2.85), arrowprops=data)
    ax.text((left + right) / 2, 3.0, name, ha="center", va="bottom")
gray = {"arrowstyle": "->", "color": "#808080"}
for left, right, _ in ends[1:]:
    start = (right, 2.0) if right > 8 else (right, 0.0)
    ax.annotate("", (left, 2.0), start, arrowprops=gray)
ax.set(xlim=(-0.5, 8.8), ylim=(-0.6, 3.5))
ax.axis("off")
