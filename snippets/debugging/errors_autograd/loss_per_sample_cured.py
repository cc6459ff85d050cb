"""Weight the losses, then take the mean | 各自加权，再取平均"""

# %% cured
import torch
from torch import nn

net = nn.Linear(2, 3)
X, y = torch.ones(4, 2), torch.tensor([0, 2, 1, 1])  # (B, D), (B,)
weights = torch.tensor([1.0, 2.0, 1.0, 1.0])  # (B,)

loss_fn = nn.CrossEntropyLoss(reduction="none")
losses = loss_fn(net(X), y)  # (B,)
loss = (weights * losses).mean()
print(losses.shape, loss.shape)
loss.backward()
