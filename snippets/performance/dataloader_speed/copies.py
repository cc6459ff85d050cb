"""A memory that each worker has for itself | 各个工作进程各记各的"""

# %% dataset
from torch.utils.data import DataLoader, Dataset


class Remembers(Dataset):
    """Returns 1 for a read, 0 from memory | 真的去读是 1，记得的是 0"""

    def __init__(self):
        self.kept = set()

    def __len__(self):
        return 8

    def __getitem__(self, i):
        if i in self.kept:
            return 0
        self.kept.add(i)
        return 1


def reads(loader):
    """Return the reads of three epochs | 返回三个轮次各读几次"""
    counts = []
    for _ in range(3):
        counts.append(sum(batch.sum().item() for batch in loader))
    return counts


# %% memory
if __name__ == "__main__":
    for num_workers in (0, 2):
        dataset = Remembers()
        loader = DataLoader(dataset, batch_size=2, num_workers=num_workers)
        print(num_workers, reads(loader), len(dataset.kept))

# %% persistent
if __name__ == "__main__":
    dataset = Remembers()
    loader = DataLoader(
        dataset,
        batch_size=2,
        num_workers=2,
        persistent_workers=True,
    )
    print(reads(loader), len(dataset.kept))
