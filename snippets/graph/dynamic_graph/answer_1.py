"""Only the branch taken is recorded | 只有走到的分支被记录"""

# %% answer
import torch


def absolute(x):
    """Return the absolute value, with an if | 用 if 求绝对值"""
    if x < 0:
        return -x
    return x


slopes = []
for start in (-2.0, 2.0, 0.0):
    x = torch.tensor(start, requires_grad=True)
    y = absolute(x)
    y.backward()
    name = None if y.grad_fn is None else y.grad_fn.name()
    print(f"x = {start}: grad_fn = {name}, x.grad = {x.grad.item()}")
    slopes.append(x.grad.item())
assert slopes == [-1.0, 1.0, 1.0] and y is x

x.grad = None
x.abs().backward()
print("x.abs() at 0:", x.grad.item())
assert x.grad == 0
