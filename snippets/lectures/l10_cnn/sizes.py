"""Kernel sizes and paddings | 卷积核的大小与填充"""

# %% sizes
import torch
from torch import nn

X = torch.zeros(1, 1, 28, 28)  # (B, C, H, W)
for size, padding in ((3, 1), (5, 2), (4, 1), (4, 2)):
    conv = nn.Conv2d(1, 1, size, padding=padding)
    H, W = conv(X).shape[2:]
    print(f"kernel {size}, padding {padding}: {H} x {W}")
