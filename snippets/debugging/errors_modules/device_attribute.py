"""The device of a network | 网络在哪个设备上"""

# %% move raises="AttributeError"
import torch
from torch import nn

net = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 3))
X = torch.zeros(2, 4)  # (B, D)
X = X.to(net.device)
