"""Follow the shape through a network | 跟着形状走过网络"""

# %% follow raises="RuntimeError"
import torch
from torch import nn

net = nn.Sequential(
    nn.Conv2d(1, 8, 3),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Flatten(),
    nn.Linear(8 * 14 * 14, 10),
)
X = torch.zeros(32, 1, 28, 28)  # (B, C, H, W)
for layer in net:
    print(f"{type(layer).__name__:9}", tuple(X.shape))
    X = layer(X)
