"""One sample without a batch axis | 一个样本，没有批量轴"""

# %% shapes
import torch
from torch import nn

conv = nn.Conv2d(1, 2, kernel_size=3)
print(conv(torch.zeros(1, 5, 5)).shape)  # (C, H, W)
rnn = nn.RNN(3, 4)
print(rnn(torch.zeros(6, 3))[0].shape)  # (T, D)
