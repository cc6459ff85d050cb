"""Images for a network of linear layers | 图片送进由线性层组成的网络"""

# %% images raises="RuntimeError"
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 10))
X = torch.rand(32, 1, 28, 28)  # (B, C, H, W)
logits = net(X)
