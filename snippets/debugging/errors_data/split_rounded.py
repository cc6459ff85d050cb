"""Lengths rounded down | 长度都向下取整"""

# %% split raises="ValueError"
import torch
from torch.utils.data import TensorDataset, random_split

data = TensorDataset(torch.zeros(1797, 64), torch.zeros(1797))
n = len(data)
lengths = [int(0.8 * n), int(0.1 * n), int(0.1 * n)]
train_data, val_data, test_data = random_split(data, lengths)
