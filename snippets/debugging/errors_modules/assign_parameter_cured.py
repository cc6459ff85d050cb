"""The numbers copied into the parameter | 把数写进参数"""

# %% set
import torch
from torch import nn

net = nn.Linear(2, 1)
W = torch.tensor([[2.0, -1.0]])
with torch.no_grad():
    net.weight.copy_(W)
print("weight:", net.weight.tolist())
print("parameter:", isinstance(net.weight, nn.Parameter))
