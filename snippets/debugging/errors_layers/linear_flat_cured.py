"""Let the convolutions tell the length | 让卷积部分自己说出长度"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
features = nn.Sequential(
    nn.Conv2d(1, 6, 5),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Conv2d(6, 16, 5),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Flatten(),
)
X = torch.rand(32, 1, 28, 28)
length = features(X).shape[1]
net = nn.Sequential(features, nn.Linear(length, 10))
print(f"length = {length}, {net(X).shape}")
