"""Three graphs of one function | 同一个函数的三张图"""

# %% figure
import matplotlib.pyplot as plt
import torch

fig, ax = plt.subplots(figsize=(5.6, 2.6), layout="constrained")
line = {"arrowstyle": "->", "color": "#808080", "shrinkA": 8, "shrinkB": 8}
for column, start in enumerate((1.0, 3.0, 20.0)):
    x = torch.tensor(start, requires_grad=True)
    y = x
    while y < 10:
        y = y * 2
    node, row = torch.autograd.graph.get_gradient_edge(y).node, 0
    ax.text(column, -1, f"x = {start:g}", ha="center", weight="bold")
    while node.next_functions:
        ax.text(column, row, node.name(), ha="center", va="center")
        ax.annotate("", (column, row + 1), (column, row), arrowprops=line)
        node, row = node.next_functions[0][0], row + 1
    name = node.name().split("::")[-1]
    ax.text(column, row, name, ha="center", va="center", color="#d9480f")
ax.set(xlim=(-0.5, 2.5), ylim=(4.4, -1.4))
ax.axis("off")
