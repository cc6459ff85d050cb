"""Go back five steps, and walk them again | 退回五步，再走一遍"""
# notes: threads=1

# %% bug
import torch
from torch import nn

X = torch.arange(8.0).reshape(8, 1) / 8  # (B, 1)
y = 3 * X + 1
loss_fn = nn.MSELoss()


def train(net, optimizer, steps):
    """Return the loss of each step | 返回每一步的损失"""
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = loss_fn(net(X), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


# %% back
torch.manual_seed(0)
net = nn.Linear(1, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
train(net, optimizer, 5)
now = net.state_dict()
weights = {name: now[name].clone() for name in now}
momenta = optimizer.state_dict()

first = train(net, optimizer, 5)
net.load_state_dict(weights)
optimizer.load_state_dict(momenta)
second = train(net, optimizer, 5)
print("first loss:", first[0] == second[0])
print("all five:  ", first == second)
