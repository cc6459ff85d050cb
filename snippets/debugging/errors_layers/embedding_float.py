"""Pad ids by hand | 手工补齐编号"""

# %% pad raises="RuntimeError"
import torch
from torch import nn

torch.manual_seed(0)
names = [[12, 9], [18, 15, 19, 19, 9]]
ids = torch.zeros(2, 5)  # (B, T), 0 is padding | 0 是填充
for row, name in zip(ids, names, strict=True):
    row[: len(name)] = torch.tensor(name)
embedding = nn.Embedding(27, 4, padding_idx=0)
vectors = embedding(ids)
