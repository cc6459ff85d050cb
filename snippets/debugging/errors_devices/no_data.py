"""A network from meta has no numbers | meta 上的网络没有数"""

# %% move raises="NotImplementedError"
import torch
from torch import nn

with torch.device("meta"):  # no memory for the weights yet | 权重先不占内存
    net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
net.to("cpu")
