"""Labels from a table of floats | 浮点表格里的标签"""

# %% float raises="RuntimeError"
import numpy as np
import torch
from torch import nn

table = np.array([[5.1, 3.5, 0], [6.2, 2.9, 1], [7.7, 3.8, 2]])
table = torch.tensor(table, dtype=torch.float32)
X, y = table[:, :2], table[:, 2]  # (B, D), (B,)
net = nn.Linear(2, 3)
loss_fn = nn.CrossEntropyLoss()
loss = loss_fn(net(X), y)
