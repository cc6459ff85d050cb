"""One call falls through the floors | 一次调用穿过各层"""

# %% watch
import torch
from torch import nn
from torch.overrides import TorchFunctionMode, resolve_name
from torch.utils._python_dispatch import TorchDispatchMode

calls = []


class Functions(TorchFunctionMode):
    """Note each function that is given tensors | 记下每个拿到张量的函数"""

    def __torch_function__(self, func, types, args=(), kwargs=None):
        kwargs = kwargs or {}
        calls.append(("function", resolve_name(func)))
        return func(*args, **kwargs)


class Operators(TorchDispatchMode):
    """Note each operator on its way to a kernel | 记下每个去找内核的操作符"""

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        kwargs = kwargs or {}
        calls.append(("operator", func.name()))
        return func(*args, **kwargs)


# %% fall
class Noted(nn.Linear):
    """A linear layer that notes its calls | 会记下自己被调用的线性层"""

    def forward(self, X):
        calls.append(("component", "Linear.forward"))
        return super().forward(X)


layer = Noted(3, 2)
X = torch.ones(4, 3)
with Functions(), Operators():
    layer(X)

for floor, name in calls:
    print(f"{floor:9}  {name}")
