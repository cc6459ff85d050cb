"""Draw the graph from grad_fn | 由 grad_fn 画出计算图"""

# %% figure
import matplotlib.pyplot as plt
import torch

X = torch.tensor([[1.0, 2.0], [0.0, 1.0]])  # (B, D)
Y = torch.tensor([[1.0], [1.0]])  # (B, 1)
w = torch.tensor([[3.0], [1.0]], requires_grad=True)  # (D, 1)
b = torch.tensor(3.0, requires_grad=True)  # ()
Y_hat = X @ w + b
loss = ((Y_hat - Y) ** 2).mean()

places = []  # (left, depth, node)
arrows = []  # ((left, depth), (left, depth))


def place(node, depth=0):
    """Place a node above its children, ends from left to right | 排好节点的位置"""
    children = node.next_functions if node else ()
    lefts = [place(child, depth + 1) for child, _ in children]
    ends = [n for _, _, n in places if n is None or not n.next_functions]
    left = sum(lefts) / len(lefts) if lefts else len(ends)
    for at in lefts:
        arrows.append(((left, depth), (at, depth + 1)))
    places.append((left, depth, node))
    return left


place(loss.grad_fn)
tensors = {
    loss.grad_fn: "loss",
    Y_hat.grad_fn: "Y_hat",
    torch.autograd.graph.get_gradient_edge(w).node: "w",
    torch.autograd.graph.get_gradient_edge(b).node: "b",
}

fig, ax = plt.subplots(figsize=(6.0, 3.2), layout="constrained")
line = {"arrowstyle": "->", "color": "#808080", "shrinkA": 9, "shrinkB": 13}
for start, end in arrows:
    ax.annotate("", end, start, arrowprops=line)
for left, depth, node in places:
    name = node.name().split("::")[-1] if node else "None"
    color = "black" if node else "#808080"
    ax.text(left, depth, name, ha="center", va="center", color=color)
    if node in tensors:
        label = tensors[node]
        ax.text(left + 0.5, depth, label, va="center", color="#d9480f")
ax.set(xlim=(-0.5, 3.7), ylim=(5.4, -0.4))
ax.axis("off")
