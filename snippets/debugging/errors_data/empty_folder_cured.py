"""Look in the folders inside, and count | 连子文件夹一起找，并数一数"""

# %% files
from pathlib import Path

import torch
from torch.utils.data import DataLoader, Dataset

for name in ("cat/1.pt", "cat/2.pt", "dog/1.pt"):
    path = Path("animals", name)
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save(torch.zeros(3, 8, 8), path)


# %% loader
class Animals(Dataset):
    def __init__(self, folder):
        self.files = sorted(Path(folder).rglob("*.pt"))
        if not self.files:
            raise ValueError(f"no .pt files in {Path(folder).resolve()}")

    def __len__(self):
        return len(self.files)

    def __getitem__(self, i):
        return torch.load(self.files[i])


train_loader = DataLoader(Animals("animals"), batch_size=2, shuffle=True)
print("samples =", len(train_loader.dataset))
