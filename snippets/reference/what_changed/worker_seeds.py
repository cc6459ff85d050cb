"""NumPy in two worker processes | 两个工作进程里的 NumPy"""

# %% seeded
import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset


class Noise(Dataset):
    """Four samples, drawn by NumPy | 四个样本，由 NumPy 抽取"""

    def __init__(self, draw):
        self.draw = draw

    def __len__(self):
        return 4

    def __getitem__(self, i):
        return self.draw()


def same(draw):
    """Return whether two workers draw the same | 返回两个进程抽到的数是否相同"""
    loader = DataLoader(Noise(draw), batch_size=2, num_workers=2)
    first, second = list(loader)  # one batch from each | 每个进程一批
    return torch.equal(first, second)


if __name__ == "__main__":
    torch.manual_seed(0)
    print("np.random:  ", same(np.random.rand))

# %% copied
if __name__ == "__main__":
    print("default_rng:", same(np.random.default_rng(0).random))
