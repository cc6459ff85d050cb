"""Two mistakes, one message at a time | 两处错误，一次只报一处"""

# %% both
import numpy as np
import torch
from torch import nn

layer = nn.Linear(784, 10)
X = torch.from_numpy(np.zeros((32, 28, 28)))  # (B, H, W)
try:
    layer(X)
except RuntimeError as error:
    print(error)

# %% shape
X = X.float()
try:
    layer(X)
except RuntimeError as error:
    print(error)

# %% print
for x in (X, layer.weight):
    print(x.dtype, tuple(x.shape), x.device)

# %% cured
X = X.flatten(1)  # (B, H * W)
print(layer(X).shape)
