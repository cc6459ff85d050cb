"""Memory, then weights | 先有内存，再有权重"""

# %% move
import torch
from torch import nn


def build():
    """Return the network | 返回网络"""
    return nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))


saved = build().state_dict()  # as if from a file | 当作来自文件
with torch.device("meta"):
    net = build()
net.to_empty(device="cpu")
net.load_state_dict(saved)
print(torch.equal(net[0].weight, saved["0.weight"]))
