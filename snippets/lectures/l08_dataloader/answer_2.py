"""Fix: a new tensor for each sample | 修正：每个样本都是新的张量"""

# %% answer
import torch
from torch.utils.data import DataLoader, Dataset


class Pixels(Dataset):
    """Rows of pixels, divided by 16 | 像素的行，除以 16"""

    def __init__(self, X):
        self.X = X

    def __len__(self):
        return len(self.X)

    def __getitem__(self, i):
        return self.X[i] / 16


X = torch.tensor([[0.0, 16.0], [8.0, 4.0]])
epochs = []
for epoch in (1, 2):
    for batch in DataLoader(Pixels(X), batch_size=2):
        print("epoch", epoch, batch.tolist())
        epochs.append(batch)
assert torch.equal(epochs[0], epochs[1]) and X.max() == 16
