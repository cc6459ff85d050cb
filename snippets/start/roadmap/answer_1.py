"""The same six steps, another rule | 同样的步骤，换一条规律"""

# %% answer
import torch
from torch import nn

X = torch.arange(4.0).reshape(-1, 1)  # (4, 1)
y = 3 * X - 2  # the only changed line | 只改这一行
torch.manual_seed(0)
net = nn.Linear(1, 1)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for epoch in range(200):
    optimizer.zero_grad()
    loss = loss_fn(net(X), y)
    loss.backward()
    optimizer.step()
w, b = net.weight.item(), net.bias.item()
y_hat = net(torch.tensor([[100.0]])).item()
print(f"w = {w:.2f}, b = {b:.2f}, y_hat = {y_hat:.2f}")
assert round(w, 2) == 3.0 and round(b, 2) == -2.0
assert round(y_hat, 2) == 298.0
