"""The graphs around a break | 断开处前后的图"""

# %% figure
import matplotlib.pyplot as plt
import torch

graphs = []


def record(module, inputs):
    """Note the names of the operations | 记下各个运算的名字"""
    nodes = module.graph.nodes
    graphs.append([n.name for n in nodes if n.op.startswith("call")])
    return module


def scale(x):
    """Double x; take 1 off if the sum is positive | 加倍；和为正时减 1"""
    y = x * 2
    if y.sum() > 0:
        return (y - 1).relu()
    return y.relu()


fast = torch.compile(scale, backend=record)
fast(torch.ones(3))
fast(-torch.ones(3))


def draw(ax, left, up, names):
    """Draw a box with a name for each operation | 画一个框，写上各个运算"""
    width = 1.3 * len(names)
    corner = (left, up - 0.4)
    ax.add_patch(plt.Rectangle(corner, width, 0.8, fill=False, ec="#808080"))
    for place, name in enumerate(names):
        ax.text(left + 0.65 + 1.3 * place, up, name, ha="center", va="center")
    return left + width


fig, ax = plt.subplots(figsize=(4.6, 1.7), layout="constrained")
right = draw(ax, 0, 0, graphs[0])
arrow = {"arrowstyle": "->", "color": "#808080"}
ax.annotate("", (right + 0.6, 0), (right, 0), arrowprops=arrow)
box = {"boxstyle": "round,pad=0.4", "fc": "none", "ec": "#d9480f"}
style = {"ha": "center", "va": "center", "color": "#d9480f", "bbox": box}
ax.text(right + 1.0, 0, "if", **style)
branches = ((0.9, graphs[1], "True"), (-0.9, graphs[2], "False"))
for up, names, answer in branches:
    start, end = (right + 1.4, up / 6), (right + 2.9, up)
    ax.annotate("", end, start, arrowprops=arrow)
    ax.text(right + 1.7, up * 0.8, answer, ha="center", va="center")
    draw(ax, right + 2.9, up, names)
ax.set(xlim=(-0.1, right + 5.7), ylim=(-1.5, 1.5))
ax.axis("off")
