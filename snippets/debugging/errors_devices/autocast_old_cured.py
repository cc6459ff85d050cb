"""The new name, for any device | 新名字，任何设备"""

# %% forward
import torch
from torch import nn

net = nn.Linear(64, 10)
X = torch.ones(4, 64)  # (B, D)
with torch.amp.autocast(X.device.type, enabled=X.is_cuda):
    logits = net(X)
print(logits.dtype)
