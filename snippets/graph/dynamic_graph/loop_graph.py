"""One function, a different graph for each input | 同一个函数，不同输入得到不同的图"""

# %% define
import matplotlib.pyplot as plt
import torch


def f(x):
    """Double x until it reaches 10."""
    while x < 10:
        x = x * 2
    return x


def path(t):
    """List the nodes from a tensor down to its leaf."""
    nodes = [torch.autograd.graph.get_gradient_edge(t).node]
    while nodes[-1].next_functions:
        nodes.append(nodes[-1].next_functions[0][0])
    return nodes


# %% run
results = []
for start in (1.0, 3.0, 20.0):
    x = torch.tensor(start, requires_grad=True)
    y = f(x)
    y.backward()
    results.append((x, path(y)))
    print(f"x = {x.item()}: y = {y.item()}", end=", ")
    print(f"nodes = {len(path(y))}, x.grad = {x.grad.item()}")

# %% figure
fig, ax = plt.subplots(figsize=(5.6, 2.6), layout="constrained")
line = {"arrowstyle": "->", "color": "#808080", "shrinkA": 8, "shrinkB": 8}
text = {"ha": "center", "va": "center", "fontsize": 9}
for column, (x, nodes) in enumerate(results):
    ax.text(column, -1, f"x = {x.item():g}", weight="bold", **text)
    for row, node in enumerate(nodes):
        name = node.name().split("::")[-1]
        if node.next_functions:
            ax.text(column, row, name, **text)
            ax.annotate("", (column, row + 1), (column, row), arrowprops=line)
        else:
            ax.text(column, row, name, color="#d9480f", **text)
ax.set(xlim=(-0.5, 2.5), ylim=(4.4, -1.4))
ax.axis("off")
