"""An iterator, made once | 只建一次迭代器"""

# %% batch
import torch
from torch.utils.data import DataLoader, TensorDataset

X = torch.arange(12.0).reshape(6, 2)  # (B, D)
y = torch.tensor([0, 1, 0, 1, 0, 1])
train_loader = DataLoader(TensorDataset(X, y), batch_size=2)
batches = iter(train_loader)
for _ in range(2):
    x, labels = next(batches)
    print(x.tolist())
