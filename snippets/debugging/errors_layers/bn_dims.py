"""BatchNorm2d after a linear layer | 线性层后面的 BatchNorm2d"""

# %% head raises="ValueError"
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(
    nn.Conv2d(1, 8, 3),
    nn.BatchNorm2d(8),
    nn.ReLU(),
    nn.Flatten(),
    nn.Linear(8 * 26 * 26, 64),
    nn.BatchNorm2d(64),
)
features = net(torch.rand(32, 1, 28, 28))
