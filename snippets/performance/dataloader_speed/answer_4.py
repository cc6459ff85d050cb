"""A setting that changes between epochs | 轮次之间改动的设置"""

# %% dataset
import torch
from torch.utils.data import DataLoader, Dataset


class Levels(Dataset):
    """Two samples that return the current level | 两个样本，返回当前的等级"""

    def __init__(self, level):
        self.level = level

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return int(self.level)


# %% levels
def levels(level, persistent):
    """Raise the level each epoch, return what arrives | 每轮加一，返回收到的"""
    dataset = Levels(level)
    loader = DataLoader(
        dataset,
        num_workers=1,
        persistent_workers=persistent,
    )
    arrived = []
    for _ in range(3):
        arrived.append([batch.item() for batch in loader])
        dataset.level += 1
    return arrived


# %% compare
if __name__ == "__main__":
    shared = torch.tensor(0).share_memory_()
    new = levels(0, persistent=False)
    stale = levels(0, persistent=True)
    mended = levels(shared, persistent=True)
    print("new workers each epoch:", new)
    print("persistent workers:", stale)
    print("persistent, shared memory:", mended)
    assert new == mended == [[0, 0], [1, 1], [2, 2]]
    assert stale == [[0, 0], [0, 0], [0, 0]]
