"""One output for two classes | 两个类别，一个输出"""

# %% one raises="IndexError"
import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(4, 2)  # (B, D)
y = torch.tensor([0, 1, 0, 1])  # (B,), no or yes | 否或是
net = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
loss_fn = nn.CrossEntropyLoss()
loss = loss_fn(net(X), y)
