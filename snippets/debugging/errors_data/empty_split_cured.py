"""Lengths instead of shares | 写每部分有几个，不写比例"""

# %% split
import torch
from torch.utils.data import DataLoader, Subset, TensorDataset, random_split

data = TensorDataset(torch.zeros(1000, 4), torch.zeros(1000))
few = Subset(data, range(5))  # for a quick try | 先拿几个试跑
train_data, val_data = random_split(few, [4, 1])
batches = 0
for x, y in DataLoader(val_data, batch_size=2):
    batches += 1
print(len(train_data), len(val_data), batches)
