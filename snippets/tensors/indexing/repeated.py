"""The same place more than once | 同一个位置出现几次"""

# %% lost
import torch

votes = torch.tensor([0, 2, 0, 1, 0])  # five votes, three candidates | 五票，三个人
count = torch.zeros(3)
count[votes] += 1
print(count)

# %% added
count = torch.zeros(3)
count.index_add_(0, votes, torch.ones(5))
print(count)
