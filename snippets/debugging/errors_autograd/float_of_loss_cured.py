"""item() instead of float() | 用 item()，不用 float()"""

# %% cured
import torch
from torch import nn

net, loss_fn = nn.Linear(2, 1), nn.MSELoss()
X, y = torch.zeros(4, 2), torch.ones(4, 1)  # (B, D), (B, 1)

total = 0.0
for epoch in range(2):
    loss = loss_fn(net(X), y)
    loss.backward()
    total += loss.item()
print(type(total))
