"""Ids are integers from the start | 编号从一开始就用整数"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
names = [[12, 9], [18, 15, 19, 19, 9]]
ids = torch.zeros(2, 5, dtype=torch.long)
for row, name in zip(ids, names, strict=True):
    row[: len(name)] = torch.tensor(name)
embedding = nn.Embedding(27, 4, padding_idx=0)
print(embedding(ids).shape)
