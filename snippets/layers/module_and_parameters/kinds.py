"""What a module registers | 模块登记什么"""

# %% model
import torch
from torch import nn


class Mixed(nn.Module):
    """One attribute of each kind | 每种属性各一个"""

    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(2))
        self.t = torch.zeros(2, requires_grad=True)
        self.layer = nn.Linear(2, 2)
        self.many = nn.ModuleList([nn.Linear(2, 1), nn.Dropout(0.5)])
        self.loose = [nn.Linear(2, 1), nn.Dropout(0.5)]
        self.register_buffer("mean", torch.zeros(2))


net = Mixed()

# %% parameters
print([name for name, _ in net.named_parameters()])

# %% modules
print([name for name, _ in net.named_modules()])

# %% follow
net.double()
net.eval()
print("w:    ", net.w.dtype)
print("mean: ", net.mean.dtype)
print("t:    ", net.t.dtype)
print("many: ", net.many[0].weight.dtype, net.many[1].training)
print("loose:", net.loose[0].weight.dtype, net.loose[1].training)
