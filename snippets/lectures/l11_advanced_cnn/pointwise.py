"""What a 1x1 convolution does and saves | 1×1 卷积做什么，省什么"""

# %% by_hand
import torch
from torch import nn

x = torch.tensor([[[1.0, 2], [3, 4]], [[5, 6], [7, 8]], [[9, 0], [1, 2]]])
layer = nn.Conv2d(3, 1, kernel_size=1, bias=False)
with torch.no_grad():
    layer.weight[0, :, 0, 0] = torch.tensor([1.0, 10, 100])
    y = layer(x.unsqueeze(0))  # (1, 3, 2, 2) -> (1, 1, 2, 2)
print("first pixel:", 1 * 1 + 10 * 5 + 100 * 9)
print(y[0, 0].tolist())


# %% cost
def products(inputs, outputs, size):
    """Multiplications of a convolution on 28 x 28 | 28×28 上卷积的乘法次数"""
    return 28 * 28 * outputs * inputs * size * size


direct = products(192, 32, 5)
narrow = products(192, 16, 1) + products(16, 32, 5)
print(f"5x5 at once:        {direct:,}")
print(f"through 16 channels: {narrow:,}")

# %% kept
kept = products(192, 192, 1) + products(192, 32, 5)
print(f"through 192 channels: {kept:,}")
