"""Tensors made of the arrays | 先把数组变成张量"""

# %% dataset
import numpy as np
import torch
from torch.utils.data import TensorDataset

X = np.array([[0.5, 1.0], [1.5, 2.0], [2.5, 3.0]])  # (B, D)
y = np.array([0, 1, 1])  # (B,)
X = torch.tensor(X, dtype=torch.float32)
train_data = TensorDataset(X, torch.tensor(y))
print(train_data[1])
