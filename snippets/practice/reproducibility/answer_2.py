"""Fix: draw from the seeded stream | 修正：从设好种子的流里抽"""

# %% dataset
import torch
from torch.utils.data import DataLoader, Dataset


class Noise(Dataset):
    """Four samples from the global stream | 四个样本，来自全局的流"""

    def __len__(self):
        return 4

    def __getitem__(self, i):
        return round(torch.rand(1).item(), 3)


# %% answer
def two_epochs():
    """Return the batches of each epoch | 返回每个轮次的各批"""
    loader = DataLoader(
        Noise(),
        batch_size=2,
        num_workers=2,
        generator=torch.Generator().manual_seed(0),
    )
    epochs = []
    for epoch in (1, 2):
        epochs.append([batch.tolist() for batch in loader])
    return epochs


if __name__ == "__main__":
    epochs = two_epochs()
    for epoch in epochs:
        print(epoch)
    numbers = sum(epochs[0] + epochs[1], [])
    assert len(set(numbers)) == 8 and two_epochs() == epochs
