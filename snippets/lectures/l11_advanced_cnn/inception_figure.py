"""The four branches as boxes | 四条分支"""

# %% figure
import matplotlib.pyplot as plt
import torch
from notes_toolbox import blocks, summary
from torch import nn


def conv(inputs, outputs, size):
    """Convolution that keeps H and W, then ReLU | 长宽不变的卷积，接 ReLU"""
    layer = nn.Conv2d(inputs, outputs, size, padding=size // 2)
    return nn.Sequential(layer, nn.ReLU())


branches = [
    nn.Sequential(conv(10, 16, 1)),
    nn.Sequential(conv(10, 16, 1), conv(16, 24, 3), conv(24, 24, 3)),
    nn.Sequential(conv(10, 16, 1), conv(16, 24, 5)),
    nn.Sequential(nn.AvgPool2d(3, stride=1, padding=1), conv(10, 24, 1)),
]
x = torch.rand(5, 10, 12, 12)
drawn, outputs = [], []
for branch in branches:
    boxes = []
    for row in summary(branch, x):
        if row.kind != "ReLU":
            size = branch.get_submodule(row.name).kernel_size
            size = size[0] if isinstance(size, tuple) else size
            name = row.kind.replace("2d", f" {size}×{size}")
            boxes.append(row._replace(name="", kind=name, shape=row.shape[1:]))
    drawn.append(boxes)
    outputs.append(branch(x))
joined = torch.cat(outputs, dim=1)

fig, ax = plt.subplots(figsize=(6.4, 3.5))
blocks(ax, [("x", x.shape[1:]), drawn, ("cat", joined.shape[1:])])
fig.tight_layout()
