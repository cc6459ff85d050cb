"""The data where the options belong | 数据写在了放选项的地方"""

# %% made raises="RuntimeError"
import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(4, 2)  # (B, D)
y = torch.tensor([0, 2, 1, 2])  # (B,)
net = nn.Linear(2, 3)
loss = nn.CrossEntropyLoss(net(X), y)
loss.backward()
