"""Pixels between 0 and 1 | 0 到 1 之间的像素"""

# %% images
import torch
from torch import nn

torch.manual_seed(0)
shape = (4, 3, 32, 32)  # (B, C, H, W)
images = torch.randint(0, 256, shape, dtype=torch.uint8)
net = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.MaxPool2d(2))
features = net(images.float() / 255)
print(features.shape, features.dtype)
