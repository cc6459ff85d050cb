"""Bug: everything is on the device | 错误：明明全都搬了"""

# %% bug raises="RuntimeError"
import torch
from torch import nn

device = torch.device("meta")  # as if it were a GPU | 当作 GPU
net = nn.Linear(2, 3).to(device)
loss_fn = nn.CrossEntropyLoss(weight=torch.tensor([1.0, 1.0, 2.0]))
X = torch.ones(4, 2).to(device)
y = torch.tensor([0, 1, 2, 0]).to(device)
loss_fn(net(X), y)
