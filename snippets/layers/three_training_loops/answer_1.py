"""zero_grad in three places | zero_grad 放在三个位置"""
# notes: threads=1

# %% answer
import torch
from torch import nn

x = torch.tensor([[1.0], [2.0], [3.0]])  # (3, 1)
y = torch.tensor([[2.0], [4.0], [6.0]])
loss_fn = nn.MSELoss()
weights = []
for place in ("first", "before backward", "before step"):
    net = nn.Linear(1, 1)
    nn.init.zeros_(net.weight)
    nn.init.zeros_(net.bias)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for step in range(100):
        if place == "first":
            optimizer.zero_grad()
        loss = loss_fn(net(x), y)
        if place == "before backward":
            optimizer.zero_grad()
        loss.backward()
        if place == "before step":
            optimizer.zero_grad()
        optimizer.step()
    weights.append(net.weight.item())
    print(f"{place:16} w = {weights[-1]:.3f}")
assert weights[0] == weights[1] and weights[2] == 0
