"""A dataset that returns its rows | 数据集直接返回自己的行"""

# %% item
import torch
from torch.utils.data import Dataset


class Points(Dataset):
    def __init__(self, X):
        self.X = X

    def __len__(self):
        return len(self.X)

    def __getitem__(self, i):
        return self.X[i]


data = Points(torch.eye(3))
print(data[0])
