"""The old name of autocast | autocast 的旧名字"""

# %% forward warns="FutureWarning"
import torch
from torch import nn

net = nn.Linear(64, 10)
X = torch.ones(4, 64)  # (B, D)
with torch.cuda.amp.autocast(enabled=X.is_cuda):
    logits = net(X)
print(logits.dtype)
