"""How many tensors are saved for backward | 为反向传播保存了几个张量"""

# %% count
import torch
from torch.autograd.graph import saved_tensors_hooks

saved = []


def pack(t):
    """Note that autograd saves a tensor | 记下 autograd 保存了一个张量"""
    saved.append(t)
    return t


def unpack(t):
    """Return the saved tensor | 交还保存的张量"""
    return t


x = torch.ones(3, requires_grad=True)
with saved_tensors_hooks(pack, unpack):
    y = ((x**2 + 1) ** 3).sum().detach()
    print("detach at the end:", len(saved))
    saved.clear()
    with torch.no_grad():
        y = ((x**2 + 1) ** 3).sum()
    print("no_grad:          ", len(saved))
