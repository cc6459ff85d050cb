"""autocast for the device of the data | 数据在哪个设备，就写哪个"""

# %% forward
import torch
from torch import nn

net = nn.Linear(64, 10)
X = torch.ones(4, 64)  # (B, D)
with torch.autocast(X.device.type, dtype=torch.bfloat16):
    logits = net(X)
print(logits.dtype)
