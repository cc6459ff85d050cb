"""Labels as a column of the table | 标签是表格的一列"""

# %% column raises="RuntimeError"
import torch
from torch import nn

table = torch.tensor([[5.1, 3.5, 0], [6.2, 2.9, 1], [7.7, 3.8, 2]])
X = table[:, :2]  # (B, D)
y = table[:, 2:].long()  # (B, 1)
net = nn.Linear(2, 3)
loss_fn = nn.CrossEntropyLoss()
loss = loss_fn(net(X), y)
