"""Which operations save something | 哪些运算要保存值"""

# %% answer
import torch


def count_saved(node):
    """Count the tensors that a node has saved | 数一数一个节点保存的张量"""
    count = 0
    for name in dir(node):
        if name.startswith("_saved_"):
            if isinstance(getattr(node, name), torch.Tensor):
                count += 1
    return count


x = torch.tensor([1.0, 2.0], requires_grad=True)
print("-x:     ", count_saved((-x).grad_fn))
print("x.sum():", count_saved(x.sum().grad_fn))
print("x * x:  ", count_saved((x * x).grad_fn))
print("x**1:   ", count_saved((x**1).grad_fn))

y = (-x).sum()
y.backward()
y.backward()  # nothing was saved, nothing is missing | 没有保存，也就不缺
assert x.grad.tolist() == [-2.0, -2.0]
assert count_saved((x**1).grad_fn) == 1
