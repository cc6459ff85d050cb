"""A state for batches of four | 按每批四个准备的状态"""

# %% loop raises="RuntimeError"
import torch
from torch import nn
from torch.utils.data import DataLoader

torch.manual_seed(0)
loader = DataLoader(torch.rand(10, 6, 4), batch_size=4)
gru = nn.GRU(4, 8, batch_first=True)
h0 = torch.zeros(1, 4, 8)  # (1, B, H)
for X in loader:
    out, h = gru(X, h0)
