"""How large an image must be | 图像至少要多大"""

# %% sizes
import torch
from torch import nn

conv = nn.Conv2d(3, 8, 3)
for H, W in ((3, 3), (5, 9), (200, 300)):
    print((H, W), "->", tuple(conv(torch.zeros(1, 3, H, W)).shape))

# %% small raises="RuntimeError"
conv(torch.zeros(1, 3, 2, 2))
