"""Bug: the sample input is not a tuple | 错误：示例输入不是元组"""
# notes: timeout=60

# %% bug raises="UserError"
import torch
from torch import nn

net = nn.Linear(2, 1)
program = torch.export.export(net, (torch.rand(10, 2)))
