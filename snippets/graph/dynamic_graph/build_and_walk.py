"""Build a graph line by line, then walk it | 逐句建图，再沿着图走"""

# %% y_hat
import torch

X = torch.tensor([[1.0, 2.0], [0.0, 1.0]])  # (B, D)
Y = torch.tensor([[1.0], [1.0]])  # (B, 1)
w = torch.tensor([[3.0], [1.0]], requires_grad=True)  # (D, 1)
b = torch.tensor(3.0, requires_grad=True)  # ()

Y_hat = X @ w + b  # (B, 1)
print("Y_hat:", Y_hat.tolist())
print("grad_fn:", Y_hat.grad_fn.name())

# %% loss
loss = ((Y_hat - Y) ** 2).mean()  # ()
print("loss:", loss.item())
print("grad_fn:", loss.grad_fn.name())


# %% walk
def walk(node, depth=0):
    """Print a node, and those after it indented | 打印节点，其后的节点缩进"""
    if node is None:
        print("  " * depth + "None")
        return
    print("  " * depth + node.name())
    for child, _ in node.next_functions:
        walk(child, depth + 1)


walk(loss.grad_fn)

# %% nodes
Node = torch.autograd.graph.Node
print("loss:", isinstance(loss, Node))
print("loss.grad_fn:", isinstance(loss.grad_fn, Node))

node_of_b, _ = Y_hat.grad_fn.next_functions[1]
print("b.grad_fn:", b.grad_fn)
print("node_of_b:", node_of_b.name())
print("node_of_b.variable is b:", node_of_b.variable is b)


# %% layers
def layer(x, w, b):
    """Return the output of one layer | 返回一层的输出"""
    return torch.tanh(x @ w + b)


w1 = torch.ones(2, 3, requires_grad=True)
b1 = torch.zeros(3, requires_grad=True)
w2 = torch.ones(3, 1, requires_grad=True)
b2 = torch.zeros(1, requires_grad=True)

hidden = layer(X, w1, b1)  # (B, 3)
y_hat = layer(hidden, w2, b2)  # (B, 1)
walk(y_hat.grad_fn)
