"""Does a function write to its input? | 函数会不会改写输入"""

# %% function
import torch


def writes(function, t):
    """Return what shows that a function writes to t | 返回改写 t 的证据"""
    version = t._version
    before = t.detach().clone()
    function(t)
    if t._version > version:
        return "counted"
    if not torch.equal(t.detach(), before):
        return "not counted"
    return "no"


# %% check
def double_data(t):
    """Double the numbers through .data | 经 .data 翻倍"""
    t.data *= 2


def rebind(t):
    """Bind a local name anew | 只换局部的名字"""
    t = t * 2


layers = [torch.nn.ReLU(), torch.nn.ReLU(inplace=True)]
found = []
for function in [torch.sqrt, torch.sqrt_, rebind, double_data, *layers]:
    found.append(writes(function, torch.tensor([1.0, 4.0])))
print(found)
assert found == ["no", "counted", "no", "not counted", "no", "counted"]
