"""Give the rows back their height and width | 还原高和宽"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
rows = torch.rand(32, 784)
net = nn.Sequential(nn.Conv2d(1, 8, 3), nn.ReLU(), nn.MaxPool2d(2))
X = rows.view(-1, 1, 28, 28)  # (B, C, H, W)
print(net(X).shape)
