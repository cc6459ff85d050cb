"""The optimizer first | 优化器在前"""

# %% cured
import torch
from torch import nn
from torch.optim.lr_scheduler import ExponentialLR

torch.manual_seed(0)
X = torch.randn(4, 2)  # (B, D)
y = torch.randn(4, 1)  # (B, 1)
net = nn.Linear(2, 1)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = ExponentialLR(optimizer, gamma=0.5)
for epoch in range(3):
    optimizer.zero_grad()
    loss = loss_fn(net(X), y)
    loss.backward()
    optimizer.step()
    print(epoch, optimizer.param_groups[0]["lr"])
    scheduler.step()
