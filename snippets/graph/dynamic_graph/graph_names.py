"""Read the graph from grad_fn | 从 grad_fn 读出计算图"""

# %% walk
import torch

X = torch.tensor([[1.0, 2.0], [0.0, 1.0]])  # (2, 2)
Y = torch.tensor([[1.0], [1.0]])  # (2, 1)
w = torch.tensor([[3.0, 1.0]], requires_grad=True)  # (1, 2)
b = torch.tensor([[3.0]], requires_grad=True)  # (1, 1)
Y_hat = X @ w.t() + b
loss = torch.mean(torch.pow(Y_hat - Y, 2))


def walk(node, depth=0):
    """Print a node and, one step to the right, its next nodes."""
    name = node.name().split("::")[-1] if node else None
    print("  " * depth + str(name))
    for child, _ in node.next_functions if node else ():
        walk(child, depth + 1)


walk(loss.grad_fn)

# %% nodes
Node = torch.autograd.graph.Node
print("loss:", isinstance(loss, Node))
print("loss.grad_fn:", isinstance(loss.grad_fn, Node))

leaf = Y_hat.grad_fn.next_functions[1][0]
print("b.grad_fn:", b.grad_fn)
print("leaf:", leaf.name().split("::")[-1])
print("leaf.variable is b:", leaf.variable is b)
