"""Raise the first score below 50 | 只改第一个低于 50 的分数"""

# %% lost
import torch

scores = torch.tensor([[72, 45, 98], [47, 81, 59]])
mask = scores < 50
scores[mask][0] = 60  # writes into a copy | 写进了副本
print(scores)

# %% kept
places = mask.nonzero()
print(places)  # row and column of each True | 每个 True 的行号和列号
row, col = places[0]
scores[row, col] = 60
print(scores)
