"""Join instead of adding | 拼接，而不是相加"""

# %% answer
import torch
from torch import nn

x = torch.rand(2, 8, 6, 6)  # (B, C, H, W)
shapes, sizes = [], []
for _ in range(3):
    layer = nn.Conv2d(x.shape[1], 4, 3, padding=1)
    x = torch.cat([x, layer(x)], dim=1)
    shapes.append(tuple(x.shape))
    sizes.append(sum(p.numel() for p in layer.parameters()))
print(shapes)
print(sizes)
assert shapes == [(2, 12, 6, 6), (2, 16, 6, 6), (2, 20, 6, 6)]
assert sizes == [292, 436, 580]
