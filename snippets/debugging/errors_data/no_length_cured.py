"""A dataset with a length | 有长度的数据集"""

# %% loader
import torch
from torch.utils.data import DataLoader, Dataset


class Squares(Dataset):
    def __init__(self, n):
        self.X = torch.arange(n, dtype=torch.float32)

    def __getitem__(self, i):
        return self.X[i], self.X[i] ** 2

    def __len__(self):
        return len(self.X)


train_loader = DataLoader(Squares(10), batch_size=4, shuffle=True)
print("batches =", len(train_loader))
