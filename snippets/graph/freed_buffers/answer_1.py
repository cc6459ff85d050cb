"""Which operations save something | 哪些运算要保存值"""

# %% answer
import torch


def count(f):
    """Count the tensors that f(x) saves for backward."""
    saved = []
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    hooks = torch.autograd.graph.saved_tensors_hooks
    with hooks(saved.append, lambda _: None):
        f(x)
    return len(saved)


print("x.sum():", count(lambda x: x.sum()))
print("-x:     ", count(lambda x: -x))
print("x.exp():", count(lambda x: x.exp()))
print("x * x:  ", count(lambda x: x * x))

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = (-x).sum()
y.backward()
y.backward()
assert x.grad.tolist() == [-2.0, -2.0]
