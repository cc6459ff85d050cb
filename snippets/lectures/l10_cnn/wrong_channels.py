"""An image with too few channels | 通道数不够的图像"""

# %% channels raises="RuntimeError"
import torch
from torch import nn

conv = nn.Conv2d(3, 8, 3)
conv(torch.zeros(1, 1, 28, 28))
