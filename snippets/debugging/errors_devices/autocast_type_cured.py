"""The type of the device comes first | 先写设备的类型"""

# %% forward
import torch
from torch import nn
from torch.amp import autocast

net = nn.Linear(64, 10)
X = torch.ones(4, 64)  # (B, D)
with autocast(X.device.type, dtype=torch.bfloat16):
    logits = net(X)
print(logits.dtype)
