"""Each batch padded to its longest | 每批补到其中最长的长度"""

# %% loop
import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader


def pad(samples):
    longest = max(x.shape[1] for x in samples)
    return torch.stack([F.pad(x, (0, longest - x.shape[1])) for x in samples])


if __name__ == "__main__":
    sounds = [torch.zeros(1, n) for n in (900, 700, 800, 600)]  # (C, T)
    train_loader = DataLoader(
        sounds,
        batch_size=4,
        num_workers=1,
        collate_fn=pad,
    )
    for x in train_loader:
        print(tuple(x.shape))  # (B, C, T)
