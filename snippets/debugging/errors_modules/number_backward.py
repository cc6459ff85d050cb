"""The total of the losses, as a number | 损失加起来，成了一个数"""

# %% train raises="AttributeError"
import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(6, 4)  # (N, D)
y = torch.randn(6, 1)
net = nn.Linear(4, 1)
loss_fn = nn.MSELoss()
total = 0.0
for i in range(0, 6, 2):
    loss = loss_fn(net(X[i : i + 2]), y[i : i + 2])
    total += loss.item()
total.backward()
