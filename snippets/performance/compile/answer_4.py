"""The last batch of an epoch | 一个轮次的最后一个批量"""

# %% loader
import torch
from torch import nn
from torch.utils.data import DataLoader

graphs = []


def record(module, inputs):
    """Note the graph, and run it as it is | 记下图，照原样运行"""
    graphs.append(module)
    return module


def compiled(drop_last, dynamic):
    """Return the graphs after each of two epochs | 返回两个轮次后各有几张图"""
    torch.compiler.reset()
    graphs.clear()
    fast = torch.compile(nn.Linear(4, 1), backend=record, dynamic=dynamic)
    loader = DataLoader(torch.ones(110, 4), batch_size=32, drop_last=drop_last)
    counts = []
    for epoch in range(2):
        for X in loader:
            fast(X)
        counts.append(len(graphs))
    return counts


# %% epochs
as_it_is = compiled(drop_last=False, dynamic=None)
dropped = compiled(drop_last=True, dynamic=None)
dynamic = compiled(drop_last=False, dynamic=True)
print("as it is: ", as_it_is)
print("drop_last:", dropped)
print("dynamic:  ", dynamic)
assert as_it_is == [2, 2] and dropped == dynamic == [1, 1]
