"""One loss for each sample | 每个样本一个损失"""

# %% message raises="RuntimeError"
import torch
from torch import nn

net = nn.Linear(2, 3)
X, y = torch.ones(4, 2), torch.tensor([0, 2, 1, 1])  # (B, D), (B,)

loss_fn = nn.CrossEntropyLoss(reduction="none")
loss = loss_fn(net(X), y)
loss.backward()
