"""Photos as NumPy has them | NumPy 里的照片"""

# %% photos raises="RuntimeError"
import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
photos = np.zeros((4, 32, 32, 3), dtype=np.uint8)  # (B, H, W, C)
X = torch.from_numpy(photos).float() / 255
net = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.MaxPool2d(2))
features = net(X)
