"""A network that is said to be frozen | 据说已经冻结的网络"""

# %% bug
from torch import nn

net = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
net.requires_grad = False
net[2] = nn.Linear(32, 5)
for name, p in net.named_parameters():
    print(name, p.requires_grad)
