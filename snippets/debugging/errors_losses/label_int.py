"""Labels made by int() | 用 int() 得到的标签"""

# %% int raises="RuntimeError"
import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(4, 2)  # (B, D)
y = (X.sum(dim=1) > 0).int()  # (B,), int32
net = nn.Linear(2, 2)
loss_fn = nn.CrossEntropyLoss()
loss = loss_fn(net(X), y)
