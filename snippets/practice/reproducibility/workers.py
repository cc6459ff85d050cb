"""Seeds and worker processes | 种子与工作进程"""

# %% dataset
import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset


class Noise(Dataset):
    """Four samples, drawn by NumPy | 四个样本，由 NumPy 抽取"""

    def __len__(self):
        return 4

    def __getitem__(self, i):
        return np.random.rand()


def one_epoch(num_workers):
    """Return the samples of one epoch | 返回一个轮次的样本"""
    loader = DataLoader(Noise(), batch_size=2, num_workers=num_workers)
    return [batch.tolist() for batch in loader]


# %% numpy_seed
if __name__ == "__main__":
    for num_workers in (0, 2):
        np.random.seed(0)
        first = one_epoch(num_workers)
        np.random.seed(0)
        again = one_epoch(num_workers)
        print(f"{num_workers} workers: {first == again}")

# %% torch_seed
if __name__ == "__main__":
    torch.manual_seed(0)
    first = one_epoch(num_workers=2)
    torch.manual_seed(0)
    print("2 workers again:", one_epoch(num_workers=2) == first)
    torch.manual_seed(0)
    print("1 worker:", one_epoch(num_workers=1) == first)
