"""Copies of both states | 两份状态都要副本"""
# notes: threads=1

# %% model
from copy import deepcopy

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


torch.manual_seed(0)
net = nn.Linear(1, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
train(net, optimizer, 5)

# %% answer
weights = deepcopy(net.state_dict())
momenta = deepcopy(optimizer.state_dict())

first = train(net, optimizer, 5)
for _ in range(2):
    net.load_state_dict(weights)
    optimizer.load_state_dict(deepcopy(momenta))
    again = train(net, optimizer, 5)
    print("all five:", again == first)
    assert again == first
