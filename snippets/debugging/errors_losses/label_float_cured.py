"""Labels as class numbers | 标签是类别的编号"""

# %% cured
import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
table = np.array([[5.1, 3.5, 0], [6.2, 2.9, 1], [7.7, 3.8, 2]])
table = torch.tensor(table, dtype=torch.float32)
X, y = table[:, :2], table[:, 2].long()  # (B, D), (B,)
net = nn.Linear(2, 3)
loss_fn = nn.CrossEntropyLoss()
loss = loss_fn(net(X), y)
print(y, f"loss = {loss.item():.3f}")
