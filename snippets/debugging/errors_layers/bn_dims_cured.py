"""2d after convolutions, 1d after linear layers | 卷积层后面用 2d，线性层后面用 1d"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(
    nn.Conv2d(1, 8, 3),
    nn.BatchNorm2d(8),
    nn.ReLU(),
    nn.Flatten(),
    nn.Linear(8 * 26 * 26, 64),
    nn.BatchNorm1d(64),
)
print(net(torch.rand(32, 1, 28, 28)).shape)
