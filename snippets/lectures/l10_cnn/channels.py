"""Input and output channels | 输入通道与输出通道"""

# %% color
import torch
import torch.nn.functional as F
from torch import nn

image = torch.zeros(3, 4, 6)  # (C, H, W)
image[0], image[1] = 1.0, 0.5  # much red, some green | 红多，绿少
print("one pixel:", image[:, 0, 0].tolist())

# %% sum
X = torch.ones(1, 3, 4, 6)  # (B, C, H, W)
weight = torch.ones(1, 3, 3, 3)  # (1, C, 3, 3)
print(F.conv2d(X, weight))

# %% count
conv = nn.Conv2d(3, 8, 5)
print("weight:", tuple(conv.weight.shape))
print("parameters:", sum(p.numel() for p in conv.parameters()))

# %% linear
inputs, outputs = 3 * 28 * 28, 8 * 24 * 24
print("linear layer:", (inputs + 1) * outputs)
