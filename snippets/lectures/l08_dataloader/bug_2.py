"""Bug: the second epoch is different | 错误：第二个轮次变了"""

# %% bug
import torch
from torch.utils.data import DataLoader, Dataset


class Pixels(Dataset):
    """Rows of pixels, divided by 16 | 像素的行，除以 16"""

    def __init__(self, X):
        self.X = X

    def __len__(self):
        return len(self.X)

    def __getitem__(self, i):
        x = self.X[i]
        x /= 16
        return x


X = torch.tensor([[0.0, 16.0], [8.0, 4.0]])
for epoch in (1, 2):
    for batch in DataLoader(Pixels(X), batch_size=2):
        print("epoch", epoch, batch.tolist())
