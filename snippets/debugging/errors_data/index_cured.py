"""A sample, a batch, two batches | 一个样本，一批，两批"""

# %% first
from itertools import islice

import torch
from torch.utils.data import DataLoader, TensorDataset

X = torch.arange(12.0).reshape(6, 2)  # (B, D)
y = torch.tensor([0, 1, 0, 1, 0, 1])
train_loader = DataLoader(TensorDataset(X, y), batch_size=3)
x, label = train_loader.dataset[0]
print("sample:", x, label)
x, labels = next(iter(train_loader))
print("batch:", tuple(x.shape), labels)
for x, labels in islice(train_loader, 2):
    print("one of two:", tuple(x.shape))
