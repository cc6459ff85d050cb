"""Branches of different size | 长宽不同的分支"""

# %% sizes raises="RuntimeError"
import torch
from torch import nn

x = torch.rand(5, 10, 12, 12)
one = nn.Conv2d(10, 16, 1)
five = nn.Conv2d(10, 24, 5)  # no padding | 没有填充
torch.cat([one(x), five(x)], dim=1)
