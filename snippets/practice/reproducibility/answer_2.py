"""Fix: draw from the seeded stream | 修正：从设好种子的流里抽"""

# %% answer
import torch
from torch.utils.data import DataLoader, Dataset


class Noise(Dataset):
    """Four samples from the global stream | 四个样本，来自全局的流"""

    def __len__(self):
        return 4

    def __getitem__(self, i):
        return round(torch.rand(1).item(), 3)


if __name__ == "__main__":
    loader = DataLoader(
        Noise(),
        batch_size=2,
        num_workers=2,
        generator=torch.Generator().manual_seed(0),
    )
    numbers = []
    for epoch in (1, 2):
        batches = [batch.tolist() for batch in loader]
        print(epoch, batches)
        numbers += batches[0] + batches[1]
    assert len(set(numbers)) == 8
