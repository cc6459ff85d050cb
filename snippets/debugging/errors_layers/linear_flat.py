"""A network for 32 x 32 gets 28 x 28 | 为 32 x 32 写的网络，来的是 28 x 28"""

# %% images raises="RuntimeError"
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(
    nn.Conv2d(1, 6, 5),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Conv2d(6, 16, 5),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Flatten(),
    nn.Linear(16 * 5 * 5, 10),  # as in a tutorial | 照教程写的
)
logits = net(torch.rand(32, 1, 28, 28))
