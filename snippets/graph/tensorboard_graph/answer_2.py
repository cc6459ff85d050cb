"""Fix: a tuple of one | 修正：只有一个元素的元组"""
# notes: timeout=60

# %% answer
import torch
from torch import nn

net = nn.Linear(2, 1)
program = torch.export.export(net, (torch.rand(10, 2),))
print([node.name for node in program.graph.nodes])
assert len(program.graph.nodes) == 5
