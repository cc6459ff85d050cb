"""Truth table: leaf and requires_grad | 真值表：叶子与 requires_grad"""

# %% tensors
import torch
from torch import nn

x = torch.tensor(3.0, requires_grad=True)
c = torch.tensor(2.0)  # requires_grad=False
with torch.no_grad():
    silent = x * c  # not recorded | 没有被记录

tensors = {
    "x": x,
    "Linear weight": nn.Linear(1, 1).weight,
    "x * c": x * c,
    "x.double()": x.double(),
    "c": c,
    "c * 2": c * 2,
    "x > 1": x > 1,
    "x.long()": x.long(),
    "x.detach()": x.detach(),
    "silent": silent,
}

# %% table
print("tensor        requires_grad is_leaf grad_fn")
for name, t in tensors.items():
    grad_fn = t.grad_fn.name() if t.grad_fn else None
    flags = str(t.requires_grad).ljust(14) + str(t.is_leaf).ljust(8)
    print(f"{name:13} {flags}{grad_fn}")
