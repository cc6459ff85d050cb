"""Shares instead of lengths | 写比例，不写长度"""

# %% split
import torch
from torch.utils.data import TensorDataset, random_split

data = TensorDataset(torch.zeros(1797, 64), torch.zeros(1797))
train_data, val_data, test_data = random_split(data, [0.8, 0.1, 0.1])
print(len(train_data), len(val_data), len(test_data))
