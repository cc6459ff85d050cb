"""Two residual blocks as boxes | 两个残差块"""

# %% figure
import matplotlib.pyplot as plt
import torch
from notes_toolbox import blocks, summary
from torch import nn


def weighted(inputs, outputs, stride):
    """Return the layers beside the shortcut | 返回捷径旁边的几层"""
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, stride, padding=1),
        nn.ReLU(),
        nn.Conv2d(outputs, outputs, 3, padding=1),
    )


def boxes(net, x):
    """Return the boxes of a chain | 返回一串方框"""
    found = []
    for row in summary(net, x):
        kind = row.kind
        if kind == "Conv2d":
            layer = net.get_submodule(row.name) if row.name else net
            kind = f"Conv {layer.kernel_size[0]}×{layer.kernel_size[0]}"
        found.append(row._replace(name="", kind=kind, shape=row.shape[1:]))
    return found


x = torch.rand(5, 8, 12, 12)
same, other = weighted(8, 8, 1), weighted(8, 16, 2)
projection = nn.Conv2d(8, 16, 1, stride=2)
y, z = x + same(x), projection(x) + other(x)

fig, (above, below) = plt.subplots(2, 1, figsize=(6.4, 3.8))
end = ("+, ReLU", y.shape[1:])
blocks(above, [("x", x.shape[1:]), [[], boxes(same, x)], end])
end = ("+, ReLU", z.shape[1:])
shortcut = boxes(projection, x)
blocks(below, [("x", x.shape[1:]), [shortcut, boxes(other, x)], end])
fig.tight_layout()
