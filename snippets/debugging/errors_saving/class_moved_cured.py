"""The state knows no classes | 状态里没有类"""

# %% run
import torch
from torch import nn


class Renamed(nn.Linear):
    pass


class Net(nn.Linear):
    pass


torch.save(Net(4, 3).state_dict(), "net.pt")
net = Renamed(4, 3)
print(net.load_state_dict(torch.load("net.pt")))
