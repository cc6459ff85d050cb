"""A network from a list of sizes | 由一列尺寸建成的网络"""

# %% answer
import torch
from torch import nn


def mlp(sizes):
    """Return linear layers with a ReLU between each two | 返回线性层，每两层之间一个 ReLU"""
    net = nn.Sequential(nn.Flatten())
    for i in range(len(sizes) - 1):
        if i > 0:
            net.append(nn.ReLU())
        net.append(nn.Linear(sizes[i], sizes[i + 1]))
    return net


net = mlp([64, 32, 32, 16, 10])
kinds = [type(layer).__name__ for layer in net]
print(kinds)
assert kinds.count("Linear") == 4 and kinds.count("ReLU") == 3
assert kinds[-1] == "Linear"
assert net(torch.rand(5, 1, 8, 8)).shape == (5, 10)
assert sum(p.numel() for p in mlp([64, 32, 10]).parameters()) == 2410
