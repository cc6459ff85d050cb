"""A loop that learns nothing | 什么也没学到的循环"""

# %% bug
import torch
from torch import nn

X = torch.arange(4.0).reshape(-1, 1)  # (4, 1)
y = 2 * X + 1
net = nn.Linear(1, 1)
nn.init.zeros_(net.weight)
nn.init.zeros_(net.bias)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for epoch in range(3):
    optimizer.zero_grad()
    loss = loss_fn(net(X), y)
    loss.backward()
    print(f"epoch {epoch}: loss = {loss.item():.2f}")
