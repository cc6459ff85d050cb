"""An image divided by 255 in PyTorch | 在 PyTorch 里除以 255 的图片"""

# %% image
import numpy as np
import torch
from torch import nn

photo = np.full((32, 32, 3), 128, dtype=np.uint8)  # (H, W, C)
x = torch.from_numpy(photo).permute(2, 0, 1).float() / 255  # (C, H, W)
net = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU())
features = net(x.unsqueeze(0))
print(x.dtype, features.shape)
