"""The operators behind the sign for a matrix product | 矩阵乘号背后的操作符"""

# %% answer
import torch
from torch.utils._python_dispatch import TorchDispatchMode

names = []


class Operators(TorchDispatchMode):
    """Note each operator | 记下每个操作符"""

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        kwargs = kwargs or {}
        names.append(func.name())
        return func(*args, **kwargs)


def products(a, b):
    """Return which products a @ b calls | 返回 a @ b 调用哪些乘法"""
    names.clear()
    with Operators():
        a @ b
    kinds = ("aten::dot", "aten::mv", "aten::mm", "aten::bmm")
    return [name for name in names if name in kinds]


vector, matrix, stack = torch.ones(3), torch.ones(3, 3), torch.ones(2, 3, 3)
pairs = [(vector, vector), (matrix, vector), (matrix, matrix), (stack, stack)]
found = [products(a, b) for a, b in pairs]
print(found)
assert found == [["aten::dot"], ["aten::mv"], ["aten::mm"], ["aten::bmm"]]
