"""A dataset that already holds a tensor | 数据集里存的已经是张量"""

# %% item warns="UserWarning"
import torch
from torch.utils.data import Dataset


class Points(Dataset):
    def __init__(self, X):
        self.X = X

    def __len__(self):
        return len(self.X)

    def __getitem__(self, i):
        return torch.tensor(self.X[i])


data = Points(torch.eye(3))
print(data[0])
