"""A module in Sequential | Sequential 里的模块"""

# %% net
import torch
from torch import nn

net = nn.Sequential(
    nn.Linear(4, 16),
    nn.ReLU(),
    nn.Linear(16, 3),
)
print("output:", net(torch.zeros(2, 4)).shape)
