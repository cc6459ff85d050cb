"""Adam with a capital A | 大写字母开头的 Adam"""

# %% cured
import torch
from torch import nn

net = nn.Linear(2, 1)
optimizer = torch.optim.Adam(net.parameters(), lr=1e-3)
print(type(optimizer).__name__)
