"""One function, a different graph for each input | 同一个函数，不同输入得到不同的图"""

# %% define
import torch


def f(x):
    """Double a positive x until it is at least 10 | 正数 x 加倍到不小于 10"""
    while x < 10:
        x = x * 2
    return x


def names(node):
    """List a node and those after it | 列出一个节点和它后面的节点"""
    if node is None:
        return []
    found = [node.name()]
    for child, _ in node.next_functions:
        found += names(child)
    return found


# %% run
for start in (1.0, 3.0, 20.0):
    x = torch.tensor(start, requires_grad=True)
    y = f(x)
    y.backward()
    mul = names(y.grad_fn).count("MulBackward0")
    print(f"x = {start}: MulBackward0 = {mul}, x.grad = {x.grad.item()}")
