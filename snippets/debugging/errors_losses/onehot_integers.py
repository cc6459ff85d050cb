"""One-hot labels as integers | 整数的独热标签"""

# %% onehot raises="RuntimeError"
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
X = torch.randn(4, 2)  # (B, D)
y = torch.tensor([0, 2, 1, 2])  # (B,)
net = nn.Linear(2, 3)
loss_fn = nn.CrossEntropyLoss()
loss = loss_fn(net(X), F.one_hot(y, 3))
