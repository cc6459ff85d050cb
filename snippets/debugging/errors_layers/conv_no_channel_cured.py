"""An axis of length 1 for the channel | 给通道加一个长度为 1 的轴"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
images = torch.randint(256, (32, 28, 28))
X = images.unsqueeze(1) / 255  # (B, 1, H, W)
net = nn.Sequential(nn.Conv2d(1, 8, 3), nn.ReLU(), nn.MaxPool2d(2))
print(net(X).shape)
