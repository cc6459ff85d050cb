"""The six steps for a line in two variables | 给两个输入的直线走一遍六步"""

# %% answer
import torch
from torch import nn

X = torch.tensor([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])  # (4, 2)
y = torch.tensor([[10.0], [12.0], [7.0], [9.0]])  # (4, 1)
X_test = torch.tensor([[2.0, 2.0]])  # (1, 2)

torch.manual_seed(0)
net = nn.Linear(2, 1)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for epoch in range(1000):
    optimizer.zero_grad()
    loss = loss_fn(net(X), y)
    loss.backward()
    optimizer.step()

with torch.no_grad():
    y_hat = net(X_test).item()
print(f"y_hat = {y_hat:.2f}")
assert round(y_hat, 2) == 2 * 2 - 3 * 2 + 10
