"""Dropout for a single layer | 只有一层，却要 dropout"""

# %% layer warns="UserWarning"
import torch
from torch import nn

torch.manual_seed(0)
gru = nn.GRU(8, 16, batch_first=True, dropout=0.5)
X = torch.rand(4, 10, 8)  # (B, T, D)
same = torch.equal(gru(X)[1], gru(X)[1])
print(f"twice the same: {same}")
