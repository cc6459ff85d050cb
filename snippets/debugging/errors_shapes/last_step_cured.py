"""A batch of one series | 只有一个序列的批量"""

# %% cured
import torch
from torch import nn

gru = nn.GRU(4, 8, batch_first=True)
series = torch.zeros(10, 4)  # (T, D)
out, h = gru(series.unsqueeze(0))  # (1, T, 8)
last = out[:, -1, :]
print(last.shape)
