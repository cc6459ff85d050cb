"""The loop with its missing line | 补上缺的那一行"""

# %% answer
import torch
from torch import nn

X = torch.arange(4.0).reshape(-1, 1)  # (4, 1)
y = 2 * X + 1
net = nn.Linear(1, 1)
nn.init.zeros_(net.weight)
nn.init.zeros_(net.bias)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
losses = []
for epoch in range(3):
    optimizer.zero_grad()
    loss = loss_fn(net(X), y)
    loss.backward()
    optimizer.step()  # this line was missing | 缺的就是这一行
    losses.append(loss.item())
    print(f"epoch {epoch}: loss = {loss.item():.2f}")
assert losses[0] > losses[1] > losses[2]
