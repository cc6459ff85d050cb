"""A dataset without a length | 没有长度的数据集"""

# %% loader raises="TypeError"
import torch
from torch.utils.data import DataLoader, Dataset


class Squares(Dataset):
    def __init__(self, n):
        self.X = torch.arange(n, dtype=torch.float32)

    def __getitem__(self, i):
        return self.X[i], self.X[i] ** 2


train_loader = DataLoader(Squares(10), batch_size=4, shuffle=True)
