"""NumPy features as float32 | float32 的 NumPy 特征"""

# %% train
import numpy as np
import torch
from torch import nn

table = np.ones((32, 4))  # (B, D)
X = torch.tensor(table, dtype=torch.float32)
net = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 1))
y_hat = net(X)
print(y_hat.shape, y_hat.dtype)
