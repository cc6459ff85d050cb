"""The name of the rate in PyTorch | 学习率在 PyTorch 里的名字"""

# %% cured
import torch
from torch import nn

net = nn.Linear(2, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.9)
print(optimizer.defaults["lr"], optimizer.defaults["momentum"])
