"""Count the different nodes | 数一数不同的节点"""

# %% answer
import torch


def collect(node, seen):
    """Put a node and those after it into seen | 把节点和后面的节点放进 seen"""
    if node is None or node in seen:
        return
    seen.append(node)
    for child, _ in node.next_functions:
        collect(child, seen)


def count_nodes(t):
    """Return the number of nodes behind a tensor | 返回张量背后的节点个数"""
    seen = []
    collect(t.grad_fn, seen)
    return len(seen)


x = torch.tensor(3.0, requires_grad=True)
y = x * x
results = {
    "y + y": y + y,
    "(x + 1)**2": (x + 1) ** 2,
    "x*x + 2*x + 1": x * x + 2 * x + 1,
}
for text, result in results.items():
    print(f"{text:<14} {count_nodes(result)} nodes")
assert [count_nodes(t) for t in results.values()] == [3, 3, 5]
assert count_nodes(x) == 0
