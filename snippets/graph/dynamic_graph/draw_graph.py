"""Draw the graph from grad_fn | 由 grad_fn 画出计算图"""

# %% place
import matplotlib.pyplot as plt
import torch

X = torch.tensor([[1.0, 2.0], [0.0, 1.0]])  # (2, 2)
Y = torch.tensor([[1.0], [1.0]])  # (2, 1)
w = torch.tensor([[3.0, 1.0]], requires_grad=True)  # (1, 2)
b = torch.tensor([[3.0]], requires_grad=True)  # (1, 1)
Y_hat = X @ w.t() + b
loss = torch.mean(torch.pow(Y_hat - Y, 2))

places = []  # (left, depth, node)
arrows = []  # ((left, depth), (left, depth))


def place(node, depth=0):
    """Give a node its place above its children; ends go left to right."""
    children = node.next_functions if node else ()
    lefts = [place(child, depth + 1) for child, _ in children]
    ends = sum(not n or not n.next_functions for *_, n in places)
    left = sum(lefts) / len(lefts) if lefts else ends
    arrows.extend(((left, depth), (at, depth + 1)) for at in lefts)
    places.append((left, depth, node))
    return left


place(loss.grad_fn)

# %% figure
tensors = {loss.grad_fn: "loss", Y_hat.grad_fn: "Y_hat"}
get_edge = torch.autograd.graph.get_gradient_edge
tensors |= {get_edge(w).node: "w", get_edge(b).node: "b"}

fig, ax = plt.subplots(figsize=(6.0, 3.6), layout="constrained")
line = {"arrowstyle": "->", "color": "#808080", "shrinkA": 9, "shrinkB": 13}
for start, end in arrows:
    ax.annotate("", end, start, arrowprops=line)
for left, depth, node in places:
    name = node.name().split("::")[-1] if node else "None"
    color = "black" if node else "#808080"
    text = {"va": "center", "fontsize": 9}
    ax.text(left, depth, name, ha="center", color=color, **text)
    if node in tensors:
        ax.text(left + 0.45, depth, tensors[node], color="#d9480f", **text)
ax.set(xlim=(-0.5, 3.6), ylim=(6.4, -0.4))
ax.axis("off")
