"""The device of its first parameter | 第一个参数所在的设备"""

# %% move
import torch
from torch import nn

net = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 3))
X = torch.zeros(2, 4)  # (B, D)
device = next(net.parameters()).device
X = X.to(device)
print("device:", device)
print("output:", net(X).shape)
