"""A state as large as the batch | 状态跟着这一批的大小走"""

# %% cured
import torch
from torch import nn
from torch.utils.data import DataLoader

torch.manual_seed(0)
loader = DataLoader(torch.rand(10, 6, 4), batch_size=4)
gru = nn.GRU(4, 8, batch_first=True)
for X in loader:
    h0 = torch.zeros(1, len(X), 8)  # (1, B, H)
    out, h = gru(X, h0)
    print(tuple(out.shape))
