"""The function, and the class | 函数，以及类"""

# %% loss
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
X = torch.randn(2, 4)  # (B, D)
y = torch.tensor([0, 2])  # (B,)
net = nn.Linear(4, 3)
loss = F.cross_entropy(net(X), y)
loss_fn = nn.CrossEntropyLoss()
print("equal:", torch.equal(loss, loss_fn(net(X), y)))
