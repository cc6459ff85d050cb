"""Move the channels to the front | 把通道移到前面"""

# %% cured
import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
photos = np.zeros((4, 32, 32, 3), dtype=np.uint8)
X = torch.from_numpy(photos).float() / 255
X = X.permute(0, 3, 1, 2)  # (B, C, H, W)
net = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.MaxPool2d(2))
print(net(X).shape)
