"""The graph with y and without y | 有 y 与没有 y 的计算图"""

# %% figure
import matplotlib.pyplot as plt
import torch

x = torch.tensor(2.0, requires_grad=True)
y = x**2
shown = {"y * x": y * x, "y.detach() * x": y.detach() * x}
middle = {"ha": "center", "va": "center"}
arrow = {"arrowstyle": "->", "color": "#808080", "shrinkA": 12, "shrinkB": 12}


def draw(ax, node, at, spread=1.0):
    """Draw a node and, below it, all that it leads to | 画出一个节点和它下面的全部"""
    name = node.name().split("::")[-1] if node else "None"
    colors = {"AccumulateGrad": "#d9480f", "None": "#808080"}
    ax.text(*at, name, color=colors.get(name, "black"), fontsize=9, **middle)
    children = node.next_functions if node else ()
    for side, (child, _) in zip((-spread, spread), children, strict=False):
        below = (at[0] + side, at[1] - 1)
        ax.annotate("", below, at, arrowprops=arrow)
        draw(ax, child, below, 0.0)


fig, axes = plt.subplots(1, 2, figsize=(6.4, 2.6))
for ax, (name, z) in zip(axes, shown.items(), strict=True):
    ax.text(0, 0.7, name, fontsize=10, **middle)
    draw(ax, z.grad_fn, (0, 0))
    ax.set(xlim=(-2.1, 2.1), ylim=(-2.4, 1))
    ax.axis("off")
fig.tight_layout()
