"""A class, looked for among the functions | 到函数里去找类"""

# %% loss raises="AttributeError"
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
X = torch.randn(2, 4)  # (B, D)
y = torch.tensor([0, 2])  # (B,)
net = nn.Linear(4, 3)
loss = F.CrossEntropyLoss(net(X), y)
