"""A recurrent layer and a linear layer in a row | 循环层后面接一个线性层"""

# %% run raises="TypeError"
import torch
from torch import nn

net = nn.Sequential(nn.GRU(4, 8), nn.Linear(8, 2))
x = torch.ones(3, 2, 4)  # (T, B, D)
print(net(x).shape)
