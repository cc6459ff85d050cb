"""The mean loss of an epoch | 一轮的平均损失"""

# %% fails raises="RuntimeError"
import torch
from torch import nn

net, loss_fn = nn.Linear(2, 1), nn.MSELoss()
X, y = torch.zeros(8, 2), torch.zeros(8, 1)
losses = []
for start in (0, 4):
    loss = loss_fn(net(X[start : start + 4]), y[start : start + 4])
    losses.append(loss.detach())
print(torch.cat(losses).mean())
