"""NumPy features for a linear layer | NumPy 的特征送进线性层"""

# %% train raises="RuntimeError"
import numpy as np
import torch
from torch import nn

table = np.ones((32, 4))  # (B, D)
X = torch.from_numpy(table)
net = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 1))
y_hat = net(X)
