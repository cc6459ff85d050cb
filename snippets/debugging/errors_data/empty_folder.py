"""A folder in which no file is found | 找不到文件的文件夹"""

# %% files
from pathlib import Path

import torch
from torch.utils.data import DataLoader, Dataset

for name in ("cat/1.pt", "cat/2.pt", "dog/1.pt"):
    path = Path("animals", name)
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save(torch.zeros(3, 8, 8), path)


# %% loader raises="ValueError"
class Animals(Dataset):
    def __init__(self, folder):
        self.files = sorted(Path(folder).glob("*.pt"))

    def __len__(self):
        return len(self.files)

    def __getitem__(self, i):
        return torch.load(self.files[i])


train_loader = DataLoader(Animals("animals"), batch_size=2, shuffle=True)
