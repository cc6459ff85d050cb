"""Bug: a graph that keeps growing | 错误：越来越大的计算图"""

# %% bug
import torch


def additions(total):
    """Count the additions behind total | 数一数 total 背后的加法"""
    count, node = 0, total.grad_fn
    while node is not None:
        count += 1
        node, _ = node.next_functions[0]  # the total before | 上一次的总和
    return count


w = torch.tensor(2.0, requires_grad=True)
total = torch.tensor(0.0)
for x in (1.0, 2.0, 3.0):
    w.grad = None
    loss = (w * x - 1) ** 2
    loss.backward()
    total = total + loss
    print("total =", total.item(), " additions =", additions(total))
