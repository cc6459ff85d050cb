"""More steps than batches | 步数比批数多"""

# %% steps raises="StopIteration"
import torch
from torch.utils.data import DataLoader, TensorDataset

X = torch.arange(12.0).reshape(6, 2)  # (B, D)
y = torch.tensor([0, 1, 0, 1, 0, 1])
train_loader = DataLoader(TensorDataset(X, y), batch_size=2)
batches = iter(train_loader)
for step in range(5):
    x, labels = next(batches)
    print(step, x.tolist())
