"""Can backward run twice? | 能不能反向传播两次"""

# %% answer
import torch


def runs_twice(f, x):
    """Return True if backward can run twice through f | 能走两次就返回 True"""
    y = f(x).sum()  # a sum saves nothing | 求和不保存值
    try:
        torch.autograd.grad(y, x)
        torch.autograd.grad(y, x)
    except RuntimeError:
        return False
    return True


x = torch.tensor([1.0, 2.0], requires_grad=True)
for f in (torch.neg, torch.exp, torch.mean, torch.relu):
    print(f.__name__, runs_twice(f, x))
assert runs_twice(torch.neg, x) and not runs_twice(torch.exp, x)
assert x.grad is None
