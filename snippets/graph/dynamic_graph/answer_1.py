"""Only the branch taken is recorded | 只有走到的分支被记录"""

# %% answer
import torch


def absolute(x):
    """Return the absolute value, with an if."""
    if x < 0:
        return -x
    return x


for start in (-2.0, 2.0):
    x = torch.tensor(start, requires_grad=True)
    y = absolute(x)
    print("grad_fn:", y.grad_fn.name() if y.grad_fn else None)
    y.backward()
    print("x.grad:", x.grad)
    assert x.grad == (-1 if start < 0 else 1)
