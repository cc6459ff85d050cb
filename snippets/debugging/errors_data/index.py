"""A loader with an index | 给加载器写下标"""

# %% first raises="TypeError"
import torch
from torch.utils.data import DataLoader, TensorDataset

X = torch.arange(12.0).reshape(6, 2)  # (B, D)
y = torch.tensor([0, 1, 0, 1, 0, 1])
train_loader = DataLoader(TensorDataset(X, y), batch_size=3)
x, label = train_loader[0]
