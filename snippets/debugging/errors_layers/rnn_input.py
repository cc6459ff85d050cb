"""Series of numbers for an LSTM | 数列送进 LSTM"""

# %% series raises="RuntimeError"
import torch
from torch import nn

torch.manual_seed(0)
X = torch.rand(16, 20)  # 16 series of 20 days | 16 条序列，各 20 天
lstm = nn.LSTM(input_size=1, hidden_size=32, batch_first=True)
out, (h, c) = lstm(X)
