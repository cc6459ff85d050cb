"""With padding, only the pooling shrinks the image | 有了填充，只有池化会缩小图"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
layers = []
for c_in, c_out in [(3, 8), (8, 16), (16, 32), (32, 64)]:
    conv = nn.Conv2d(c_in, c_out, 3, padding=1)
    layers += [conv, nn.ReLU(), nn.MaxPool2d(2)]
net = nn.Sequential(*layers)
print(net(torch.rand(4, 3, 32, 32)).shape)
