"""Rows in batches, in a new order each time | 分批取出各行，每次换一个次序"""

# %% dataset
import torch
from torch.utils.data import DataLoader, TensorDataset

X = torch.arange(20.0).reshape(10, 2)  # (10, 2)
y = torch.arange(10.0)  # (10,)
dataset = TensorDataset(X, y)
print("rows:", len(dataset))
print("row 3:", dataset[3])

# %% loader
loader = DataLoader(dataset, batch_size=4)
print("batches:", len(loader))
for X_batch, y_batch in loader:
    print(tuple(X_batch.shape), y_batch.tolist())

# %% shuffle
generator = torch.Generator().manual_seed(0)
loader = DataLoader(
    dataset,
    batch_size=4,
    shuffle=True,
    generator=generator,
)
for epoch in (1, 2):
    print("epoch", epoch, [y_batch.tolist() for _, y_batch in loader])

# %% repeat
generator.manual_seed(0)
print("epoch 1", [y_batch.tolist() for _, y_batch in loader])
