"""One channel in the layer, or three in the image | 层改成一个通道，或者图变成三个"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
X = torch.rand(32, 1, 28, 28)
one = nn.Conv2d(1, 16, 3, padding=1)
print(one(X).shape)

three = nn.Conv2d(3, 16, 3, padding=1)  # trained | 训练过的
print(three(X.expand(-1, 3, -1, -1)).shape)
