"""Every number twice, in every epoch | 每个数都出现两次，轮轮如此"""

# %% bug
import numpy as np
from torch.utils.data import DataLoader, Dataset


class Noise(Dataset):
    """Four samples from a seeded source | 四个样本，来源设了种子"""

    def __init__(self):
        self.rng = np.random.default_rng(0)

    def __len__(self):
        return 4

    def __getitem__(self, i):
        return round(self.rng.random(), 3)


if __name__ == "__main__":
    loader = DataLoader(Noise(), batch_size=2, num_workers=2)
    for epoch in (1, 2):
        print(epoch, [batch.tolist() for batch in loader])
