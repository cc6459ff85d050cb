"""Dropout after the layer | 在这一层后面加 Dropout"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
gru = nn.GRU(8, 16, batch_first=True)
dropout = nn.Dropout(0.5)
X = torch.rand(4, 10, 8)  # (B, T, D)
same = torch.equal(dropout(gru(X)[1]), dropout(gru(X)[1]))
print(f"twice the same: {same}")
