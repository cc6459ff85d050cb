"""Samples of different lengths | 长短不一的样本"""

# %% stack raises="RuntimeError"
import torch
from torch.utils.data import DataLoader

one = torch.tensor([15, 14, 5])  # the letters, a is 1 | 各字母，a 是 1
three = torch.tensor([20, 8, 18, 5, 5])
for batch in DataLoader([one, three], batch_size=2):
    print(batch)
