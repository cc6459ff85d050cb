"""Walk a graph by calling its nodes | 逐个调用节点，走完一张图"""

# %% send
import torch


def send(node, grad):
    """Call a node and those after it | 调用一个节点和它后面的节点"""
    results = node(grad)
    if not isinstance(results, tuple):
        results = (results,)
    pairs = zip(node.next_functions, results, strict=True)
    for (child, _), result in pairs:
        if child is not None:
            send(child, result)


# %% check
def first(x):
    """Return the loss of this chapter | 返回本章的损失"""
    return (x + 1 - 2 * x) ** 2


def second(x):
    """Return x times its square | 返回 x 乘以自己的平方"""
    return x * x**2


for f, start in ((first, 3.0), (second, 2.0)):
    x = torch.tensor(start, requires_grad=True)
    loss = f(x)
    with torch.no_grad():
        send(loss.grad_fn, torch.ones_like(loss))
    by_hand = x.grad.clone()
    x.grad = None
    loss.backward()
    print("by hand:", by_hand.item(), " backward:", x.grad.item())
    assert by_hand == x.grad
