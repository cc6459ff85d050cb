"""Subsampling | 下采样"""

# %% max
import torch
from torch import nn

response = torch.tensor(
    [
        [3.0, 0.0, 3.0, -3.0],
        [3.0, 3.0, 3.0, -6.0],
        [3.0, 3.0, 0.0, -3.0],
        [6.0, 3.0, -6.0, -3.0],
    ]
).reshape(1, 1, 4, 4)  # (B, C, H, W)
pool = nn.MaxPool2d(2)
print(pool(response)[0, 0])
print("parameters:", len(list(pool.parameters())))

# %% channels
X = torch.zeros(1, 3, 9, 9)
for layer in (pool, nn.AvgPool2d(2), nn.Conv2d(3, 8, 3, stride=2)):
    print(f"{layer.__class__.__name__:9} {tuple(layer(X).shape)}")
