"""autocast wants to know the device | autocast 要知道设备"""

# %% forward raises="TypeError"
import torch
from torch import nn
from torch.amp import autocast

net = nn.Linear(64, 10)
X = torch.ones(4, 64)  # (B, D)
with autocast():
    logits = net(X)
