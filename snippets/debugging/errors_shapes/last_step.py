"""The last step of one series | 一个序列的最后一步"""

# %% fails raises="IndexError"
import torch
from torch import nn

gru = nn.GRU(4, 8, batch_first=True)
series = torch.zeros(10, 4)  # (T, D)
out, h = gru(series)
last = out[:, -1, :]
