"""Convert once, right after loading | 读进来就转换一次"""

# %% answer
import numpy as np
import torch
from torch import nn

X = torch.from_numpy(np.ones((3, 2))).to(torch.float32)  # (3, 2)
net = nn.Linear(2, 1)
y_hat = net(X)  # (3, 1)
print("X:", X.dtype)
print("weight:", net.weight.dtype)
print("y_hat:", y_hat.dtype)
assert X.dtype == net.weight.dtype == torch.float32
