"""A function that writes the number once | 写成函数，这个数只写一次"""

# %% cured
import torch
from torch import nn


def block(c_in, c_out):
    """Return convolution, normalization, ReLU | 卷积、归一化、ReLU"""
    conv = nn.Conv2d(c_in, c_out, 3, padding=1)
    return nn.Sequential(conv, nn.BatchNorm2d(c_out), nn.ReLU())


torch.manual_seed(0)
net = nn.Sequential(block(3, 16), block(16, 32))
print(net(torch.rand(4, 3, 32, 32)).shape)
