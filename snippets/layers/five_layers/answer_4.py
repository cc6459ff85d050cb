"""Where the graph is built | 计算图在哪里搭"""

# %% answer
import torch
from torch.utils._python_dispatch import TorchDispatchMode

seen = []


class Inside(TorchDispatchMode):
    """Keep what an operator returns | 留下操作符返回的东西"""

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        kwargs = kwargs or {}
        result = func(*args, **kwargs)
        seen.append((func.name(), result.requires_grad))
        return result


x = torch.ones(2, requires_grad=True)
with Inside():
    y = torch.exp(x)
print("at the kernel: ", seen[0])
print("for the caller:", y.requires_grad, y.grad_fn.name())

assert seen[0] == ("aten::exp", False) and y.requires_grad
