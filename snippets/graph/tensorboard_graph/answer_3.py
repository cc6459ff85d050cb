"""Count the operations of a network | 数一数网络里的运算"""
# notes: timeout=60

# %% answer
import torch
from torch import nn


def count_operations(net, x):
    """Count each operation in the exported graph | 数出导出的图里每种运算的个数"""
    counts = {}
    for node in torch.export.export(net, (x,)).graph.nodes:
        if node.op == "call_function":
            name = str(node.target)
            counts[name] = counts.get(name, 0) + 1
    return counts


net = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))
counts = count_operations(net, torch.rand(10, 2))
print(counts)
assert counts == {"aten.linear.default": 2, "aten.relu.default": 1}
