"""What goes in, and what comes out | 进几个数，出几个数"""

# %% net
import torch
from torch import nn

net = nn.Sequential(
    nn.Flatten(),
    nn.Linear(784, 128),
    nn.ReLU(),
    nn.Linear(128, 10),
)
X = torch.zeros(2, 1, 28, 28)  # (B, C, H, W)
print("output:", net(X).shape)
