"""How many tensors are saved for backward | 为反向传播保存了几个张量"""

# %% count
import torch
from torch.autograd.graph import saved_tensors_hooks

x = torch.ones(3, requires_grad=True)
saved = []


def pack(t):
    """Note a tensor that autograd saves."""
    saved.append(t)
    return t


with saved_tensors_hooks(pack, lambda t: t):
    y = (x.exp().sin() ** 2).sum().detach()
    print("detach at the end:", len(saved))
    saved.clear()
    with torch.no_grad():
        y = (x.exp().sin() ** 2).sum()
    print("no_grad:          ", len(saved))
