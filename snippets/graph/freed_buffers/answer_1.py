"""Which operations save something | 哪些运算要保存值"""

# %% answer
import torch
from torch.autograd.graph import saved_tensors_hooks

functions = {"x.sum()": torch.sum, "-x": torch.neg}
functions |= {"x.exp()": torch.exp, "x * x": lambda x: x * x}
for name, f in functions.items():
    saved = []
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    with saved_tensors_hooks(saved.append, lambda _: None):
        f(x)
    print(f"{name:7} {len(saved)}")

y = (-x).sum()
y.backward()
y.backward()  # nothing was saved, nothing is missing | 没有保存，也就不缺
assert x.grad.tolist() == [-2.0, -2.0]
