"""Which index gives a view? | 哪种索引给出视图？"""

# %% view
import torch

scores = torch.tensor([[72, 55, 98], [47, 81, 59]])
a = scores[0]  # an integer | 整数
b = scores[[0]]  # a list | 列表
a[0] = 1
b[0, 1] = 2
print(scores[0])

# %% lost
mask = scores < 50
scores[mask][0] = 60  # writes into a copy | 写进了副本
print(scores)

# %% kept
scores[mask] = 60  # writes into scores | 写进 scores
print(scores)
