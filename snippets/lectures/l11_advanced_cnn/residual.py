"""A block with a shortcut | 有捷径的块"""

# %% block
import torch
from torch import nn


class Residual(nn.Module):
    """Two convolutions and a shortcut | 两个卷积，一条捷径"""

    def __init__(self, channels):
        super().__init__()
        self.first = nn.Conv2d(channels, channels, 3, padding=1)
        self.second = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, x):
        f = self.second(torch.relu(self.first(x)))  # (B, C, H, W)
        return torch.relu(x + f)


# %% slopes
print("slope of f   f, 50 times   x + f, 50 times")
for slopes in ([0.5, 0.5], [0.1, 0.1], [0.1, -0.1], [-0.5, -0.5]):
    plain, shortcut = 1.0, 1.0
    for number in range(50):
        slope = slopes[number % 2]  # by turns | 轮流取两个斜率
        plain = plain * slope
        shortcut = shortcut * (1 + slope)
    print(f"{slopes!s:13}{abs(plain):.0e}         {shortcut:.0e}")

# %% identity
block = Residual(8)
nn.init.zeros_(block.second.weight)
nn.init.zeros_(block.second.bias)
for name, x in (
    ("0 to 1", torch.rand(5, 8, 12, 12)),
    ("-1 to 1", torch.rand(5, 8, 12, 12) * 2 - 1),
):
    print(f"{name:8}", torch.equal(block(x), x))

# %% broadcast
f = torch.rand(5, 16, 12, 12)
for channels in (16, 1, 8):
    x = torch.rand(5, channels, 12, 12)
    try:
        print(channels, tuple((x + f).shape))
    except RuntimeError as error:
        print(channels, error)


# %% projected
class Projected(nn.Module):
    """A residual block that changes the shape | 改变形状的残差块"""

    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.first = nn.Conv2d(inputs, outputs, 3, stride, padding=1)
        self.second = nn.Conv2d(outputs, outputs, 3, padding=1)
        self.shortcut = nn.Conv2d(inputs, outputs, 1, stride)

    def forward(self, x):
        f = self.second(torch.relu(self.first(x)))
        return torch.relu(self.shortcut(x) + f)  # (B, outputs, H', W')


x = torch.rand(5, 8, 12, 12)
print(tuple(Projected(8, 16, stride=2)(x).shape))
