"""The name of 2017 | 2017 年的名字"""

# %% clip warns="FutureWarning"
import torch
from torch import nn

torch.manual_seed(0)
net = nn.LSTM(4, 8)
output, state = net(torch.randn(5, 2, 4))  # (T, B, H)
loss = output.sum()
loss.backward()
nn.utils.clip_grad_norm(net.parameters(), 0.25)
