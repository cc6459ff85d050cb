"""Gray images for a network that takes color | 灰度图送进为彩色图写的网络"""

# %% gray raises="RuntimeError"
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(
    nn.Conv2d(3, 16, 3, padding=1),  # red, green, blue | 红、绿、蓝
    nn.ReLU(),
    nn.MaxPool2d(2),
)
X = torch.rand(32, 1, 28, 28)  # (B, C, H, W)
features = net(X)
