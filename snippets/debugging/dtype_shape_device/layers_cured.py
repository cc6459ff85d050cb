"""The length that the network really makes | 网络真正得到的长度"""

# %% cured
import torch
from torch import nn

front = nn.Sequential(
    nn.Conv2d(1, 8, 3),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Flatten(),
)
X = torch.zeros(32, 1, 28, 28)  # (B, C, H, W)
with torch.no_grad():
    length = front(X).shape[1]
net = nn.Sequential(front, nn.Linear(length, 10))
print(length, net(X).shape)
