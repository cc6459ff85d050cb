"""Four blocks for a small image | 小图要过四个卷积块"""

# %% blocks raises="RuntimeError"
import torch
from torch import nn

torch.manual_seed(0)
layers = []
for c_in, c_out in [(3, 8), (8, 16), (16, 32), (32, 64)]:
    layers += [nn.Conv2d(c_in, c_out, 3), nn.ReLU(), nn.MaxPool2d(2)]
net = nn.Sequential(*layers)
features = net(torch.rand(4, 3, 32, 32))
