"""The graph, read from grad_fn | 从 grad_fn 读出计算图"""

# %% edges
import matplotlib.pyplot as plt
import torch

x = torch.tensor(3.0, requires_grad=True)
y1 = x + 1
y2 = 2 * x
loss = (y1 - y2) ** 2


def edges(node):
    """List the pairs of a node and the next one | 列出每对相邻的节点"""
    found = []
    for child, _ in node.next_functions:
        if child is not None:  # None: a constant | None：常数
            found += [(node, child), *edges(child)]
    return found


for node, child in edges(loss.grad_fn):
    print(node.name(), "->", child.name().split("::")[-1])

# %% figure
loss.backward()
accumulate = y1.grad_fn.next_functions[0][0]
sub = loss.grad_fn.next_functions[0][0]
nodes = {  # node: (left, height, result) | 节点：（左，高，结果）
    loss.grad_fn: (0, 0, "loss"),
    sub: (2, 0, "y1 - y2"),
    y1.grad_fn: (4, 0.8, "y1"),
    y2.grad_fn: (4, -0.8, "y2"),
    accumulate: (6, 0, f"x.grad = {x.grad:g}"),
}
arrow = {"arrowstyle": "->", "color": "#808080", "shrinkA": 42, "shrinkB": 42}

fig = plt.figure(figsize=(6.4, 2.0))
ax = fig.add_axes((0, 0, 1, 1))
for node, child in edges(loss.grad_fn):
    ax.annotate("", nodes[child][:2], nodes[node][:2], arrowprops=arrow)
for node, (left, height, result) in nodes.items():
    color = "#d9480f" if node is accumulate else "black"
    text = {"ha": "center", "va": "center", "fontsize": 9, "color": color}
    ax.text(left, height, node.name().split("::")[-1], **text)
    ax.text(left, height + 0.35, result, **text)
ax.set(xlim=(-0.8, 6.8), ylim=(-1.2, 1.5))
ax.axis("off")
