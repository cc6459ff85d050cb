"""The class is no longer where it was | 类已经不在原来的地方"""

# %% run raises="AttributeError"
import torch
from torch import nn


class Net(nn.Linear):
    pass


torch.save(Net(4, 3), "net.pt")

del Net  # as in a script that does not define it | 好比换了没有它的脚本
net = torch.load("net.pt", weights_only=False)
