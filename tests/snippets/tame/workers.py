# prints: '[[0, 1], [4, 9]]'
import torch
from torch.utils.data import DataLoader, Dataset


class Squares(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, i):
        return torch.tensor(i * i)


print([b.tolist() for b in DataLoader(Squares(), batch_size=2, num_workers=2)])
