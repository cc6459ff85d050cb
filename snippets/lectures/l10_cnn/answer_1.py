"""The beginning of a large network | 大网络的开头"""

# %% answer
import torch
from torch import nn

X = torch.zeros(1, 3, 224, 224)
H = nn.Conv2d(3, 64, 7, stride=2, padding=3)(X)
print(tuple(H.shape))
assert H.shape == (1, 64, 112, 112)
H = nn.MaxPool2d(3, stride=2, padding=1)(H)
print(tuple(H.shape))
assert H.shape == (1, 64, 56, 56)
