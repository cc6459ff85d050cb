"""A running loss, as code of 2017 keeps it | 2017 年的代码这样累加损失"""

# %% fails raises="IndexError"
import torch
from torch import nn

net, loss_fn = nn.Linear(2, 1), nn.MSELoss()
running_loss = 0.0
for _ in range(3):
    X, y = torch.zeros(4, 2), torch.zeros(4, 1)
    loss = loss_fn(net(X), y)
    running_loss += loss.data[0]
