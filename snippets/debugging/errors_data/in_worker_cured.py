"""File names without their ending | 去掉文件名的后缀"""

# %% loop
from pathlib import Path

import torch
from torch.utils.data import DataLoader, Dataset

labels = {"cat_1": 0, "cat_2": 0, "dog_1": 1}


class Photos(Dataset):
    def __init__(self, files):
        self.files = files

    def __len__(self):
        return len(self.files)

    def __getitem__(self, i):
        return torch.zeros(3, 8, 8), labels[Path(self.files[i]).stem]


if __name__ == "__main__":
    photos = Photos(["cat_1.png", "cat_2.png", "dog_1.png"])
    train_loader = DataLoader(photos, batch_size=3, num_workers=1)
    for x, y in train_loader:
        print(tuple(x.shape), y.tolist())
