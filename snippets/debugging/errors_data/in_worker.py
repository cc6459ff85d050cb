"""An error in a worker process | 工作进程里的错误"""

# %% short
import sys

sys.tracebacklimit = 0  # leave the traceback out | 省去回溯

# %% loop raises="KeyError"
import torch
from torch.utils.data import DataLoader, Dataset

labels = {"cat_1": 0, "cat_2": 0, "dog_1": 1}


class Photos(Dataset):
    def __init__(self, files):
        self.files = files

    def __len__(self):
        return len(self.files)

    def __getitem__(self, i):
        return torch.zeros(3, 8, 8), labels[self.files[i]]


if __name__ == "__main__":
    photos = Photos(["cat_1.png", "cat_2.png", "dog_1.png"])
    train_loader = DataLoader(photos, batch_size=3, num_workers=1)
    for x, y in train_loader:
        print(x.shape)
