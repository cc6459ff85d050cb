"""One number per step is an axis, too | 每步一个数，也要有个轴"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
X = torch.rand(16, 20).unsqueeze(-1)  # (B, T, 1)
lstm = nn.LSTM(input_size=1, hidden_size=32, batch_first=True)
out, (h, c) = lstm(X)
print(out.shape)
