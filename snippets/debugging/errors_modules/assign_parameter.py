"""A tensor in place of a parameter | 拿张量去换参数"""

# %% set raises="TypeError"
import torch
from torch import nn

net = nn.Linear(2, 1)
W = torch.tensor([[2.0, -1.0]])
net.weight = W
