"""Pixels as they come from a file | 从文件读出来的像素"""

# %% images raises="RuntimeError"
import torch
from torch import nn

torch.manual_seed(0)
shape = (4, 3, 32, 32)  # (B, C, H, W)
images = torch.randint(0, 256, shape, dtype=torch.uint8)
net = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.MaxPool2d(2))
features = net(images)
