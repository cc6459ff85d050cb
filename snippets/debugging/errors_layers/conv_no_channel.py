"""Gray images without an axis for the channel | 灰度图缺了通道轴"""

# %% digits raises="RuntimeError"
import torch
from torch import nn

torch.manual_seed(0)
images = torch.randint(256, (32, 28, 28))  # (B, H, W)
X = images / 255
net = nn.Sequential(nn.Conv2d(1, 8, 3), nn.ReLU(), nn.MaxPool2d(2))
features = net(X)
