"""The labels were not moved | 标签没有搬"""

# %% loss raises="RuntimeError"
import torch
from torch import nn

device = torch.device("meta")  # as if it were a GPU | 当作 GPU
X = torch.ones(4, 64)  # (B, D)
y = torch.tensor([3, 0, 7, 1])  # (B,)
net = nn.Linear(64, 10).to(device)
X = X.to(device)
y.to(device)
loss_fn = nn.CrossEntropyLoss()
loss = loss_fn(net(X), y)
