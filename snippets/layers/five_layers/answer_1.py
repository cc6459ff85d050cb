"""Four ways to write relu | relu 的四种写法"""

# %% answer
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils._python_dispatch import TorchDispatchMode

names = []


class Operators(TorchDispatchMode):
    """Note each operator | 记下每个操作符"""

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        kwargs = kwargs or {}
        names.append(func.name())
        return func(*args, **kwargs)


x = torch.tensor([-1.0, 2.0])
for thing in (nn.ReLU, F.relu, torch.relu, torch.Tensor.relu):
    kind = type(thing).__name__.partition("_")[0]
    function = nn.ReLU() if thing is nn.ReLU else thing
    with Operators():
        function(x)
    print(f"{thing.__name__:4} {kind:8} {names[-1]}")

assert names == ["aten::relu"] * 4
