"""A transform that returns its result | 变换函数返回结果"""

# %% dataset
import torch
from torch.utils.data import DataLoader, Dataset


def scale(x):
    return x / 255


class Digits(Dataset):
    def __init__(self, X, y, transform):
        self.X, self.y, self.transform = X, y, transform

    def __len__(self):
        return len(self.y)

    def __getitem__(self, i):
        return self.transform(self.X[i]), self.y[i]


# %% batch
X = torch.full((6, 28, 28), 51, dtype=torch.uint8)
y = torch.arange(6)
train_loader = DataLoader(Digits(X, y, scale), batch_size=3)
for x, labels in train_loader:
    print(tuple(x.shape), f"{x.mean().item():.1f}", labels.tolist())
