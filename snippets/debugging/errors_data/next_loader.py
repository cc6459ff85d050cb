"""next of a loader | 对加载器调用 next"""

# %% batch raises="TypeError"
import torch
from torch.utils.data import DataLoader, TensorDataset

X = torch.arange(12.0).reshape(6, 2)  # (B, D)
y = torch.tensor([0, 1, 0, 1, 0, 1])
train_loader = DataLoader(TensorDataset(X, y), batch_size=2)
x, labels = next(train_loader)
print(x.shape)
