"""A block copied, one number left behind | 复制来的块，有个数忘了改"""

# %% blocks raises="RuntimeError"
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(
    nn.Conv2d(3, 16, 3, padding=1),
    nn.BatchNorm2d(16),
    nn.ReLU(),
    nn.Conv2d(16, 32, 3, padding=1),
    nn.BatchNorm2d(16),
    nn.ReLU(),
)
features = net(torch.rand(4, 3, 32, 32))
