"""Label first, prediction second | 标签在前，预测在后"""

# %% swapped raises="NotImplementedError"
import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(4, 2)  # (B, D)
y = torch.tensor([0, 2, 1, 2])  # (B,)
net = nn.Linear(2, 3)
loss_fn = nn.CrossEntropyLoss()
loss = loss_fn(y, net(X))
