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

times = []
for y in (-x, x.sum(), x * x, x**1):
    total = y.sum()  # saves nothing | 不保存值
    total.backward()
    try:
        total.backward()
        times.append(2)
    except RuntimeError:
        times.append(1)
print("times:  ", times)
assert times == [2, 2, 1, 1]
