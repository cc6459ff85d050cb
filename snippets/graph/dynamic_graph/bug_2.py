"""Bug: a graph that keeps growing | 错误：越来越大的计算图"""

# %% bug
import torch


def count(node, seen):
    if node is not None and node not in seen:
        seen.add(node)
        for child, _ in node.next_functions:
            count(child, seen)
    return len(seen)


w = torch.tensor(2.0, requires_grad=True)
total = torch.tensor(0.0)
for x in (1.0, 2.0, 3.0):
    loss = (w * x - 1) ** 2
    loss.backward()
    total = total + loss
    print("nodes =", count(total.grad_fn, set()))
print("total:", total.item())
