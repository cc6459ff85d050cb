"""A block with four branches | 有四条分支的块"""

# %% conv
import torch
from torch import nn


def conv(inputs, outputs, size):
    """Convolution that keeps H and W, then ReLU | 长宽不变的卷积，接 ReLU"""
    layer = nn.Conv2d(inputs, outputs, size, padding=size // 2)
    return nn.Sequential(layer, nn.ReLU())


# %% block
class Inception(nn.Module):
    """Four branches, joined along the channels | 四条分支，沿通道轴拼接"""

    def __init__(self, inputs):
        super().__init__()
        self.one = conv(inputs, 16, 1)
        self.three = nn.Sequential(
            conv(inputs, 16, 1),
            conv(16, 24, 3),
            conv(24, 24, 3),
        )
        self.five = nn.Sequential(
            conv(inputs, 16, 1),
            conv(16, 24, 5),
        )
        self.pool = nn.Sequential(
            nn.AvgPool2d(3, stride=1, padding=1),
            conv(inputs, 24, 1),
        )

    def forward(self, x):
        outputs = [self.one(x), self.three(x), self.five(x), self.pool(x)]
        return torch.cat(outputs, dim=1)  # (B, 88, H, W)


# %% join
x = torch.rand(5, 10, 12, 12)  # (B, C, H, W)
block = Inception(10)
for name, branch in block.named_children():
    print(f"{name:5}", tuple(branch(x).shape))
print("block", tuple(block(x).shape))

# %% twice
net = nn.Sequential(
    conv(1, 10, 5),
    nn.MaxPool2d(2),
    Inception(10),
    conv(88, 20, 5),
    nn.MaxPool2d(2),
    Inception(20),
)
print(tuple(net(torch.rand(5, 1, 24, 24)).shape))
for number in (2, 5):
    size = sum(p.numel() for p in net[number].parameters())
    print("parameters of the block:", size)
