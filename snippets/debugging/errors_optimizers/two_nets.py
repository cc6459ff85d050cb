"""The parameters of two networks, added | 把两个网络的参数相加"""

# %% added raises="TypeError"
import torch
from torch import nn

encoder = nn.Linear(8, 2)
decoder = nn.Linear(2, 8)
params = encoder.parameters() + decoder.parameters()
optimizer = torch.optim.Adam(params, lr=1e-3)
