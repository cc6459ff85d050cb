"""Flat rows for a convolution | 摊平的数据送进卷积层"""

# %% rows raises="RuntimeError"
import torch
from torch import nn

torch.manual_seed(0)
rows = torch.rand(32, 784)  # an image in each row | 一行一张图
net = nn.Sequential(nn.Conv2d(1, 8, 3), nn.ReLU(), nn.MaxPool2d(2))
features = net(rows)
