"""Dropout2d behind a linear layer | 线性层后面的 Dropout2d"""

# %% net warns="UserWarning"
import torch
from torch import nn

net = nn.Sequential(
    nn.Flatten(),
    nn.Linear(784, 128),
    nn.ReLU(),
    nn.Dropout2d(0.5),
    nn.Linear(128, 10),
)
X = torch.zeros(2, 1, 28, 28)  # (B, C, H, W)
print("output:", net(X).shape)
