"""Both (B, 1) | 都是 (B, 1)"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
X = torch.tensor([[1.0], [2.0], [3.0]])  # (B, 1)
y = torch.tensor([2.0, 4.0, 6.0]).unsqueeze(1)  # (B, 1)
net = nn.Linear(1, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
loss_fn = nn.MSELoss()
for _ in range(1000):
    optimizer.zero_grad()
    loss = loss_fn(net(X), y)
    loss.backward()
    optimizer.step()
print(f"at 3: {net(X)[2].item():.2f}, loss = {loss.item():.2f}")
