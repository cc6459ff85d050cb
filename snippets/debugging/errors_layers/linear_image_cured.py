"""Flatten in front of the linear layers | 线性层前面先摊平"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(
    nn.Flatten(),  # (B, C, H, W) -> (B, C * H * W)
    nn.Linear(784, 64),
    nn.ReLU(),
    nn.Linear(64, 10),
)
X = torch.rand(32, 1, 28, 28)
print(net(X).shape)
