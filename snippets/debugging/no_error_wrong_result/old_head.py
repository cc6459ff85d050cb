"""A head that the optimizer does not have | 优化器里没有的新输出层"""

# %% head
import torch
from torch import nn


def step(early):
    """Replace the head, take a step: how far did it move? | 换输出层，走一步：它动了多少"""
    net = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 2))
    if early:
        optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    net[1] = nn.Linear(2, 3)
    if not early:
        optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    start = net[1].bias.detach().clone()
    loss = net(torch.zeros(1, 2)).sum()
    loss.backward()
    optimizer.step()
    held = set(optimizer.param_groups[0]["params"])
    return (net[1].bias - start).detach(), held == set(net.parameters())


wrong, right = step(True), step(False)
print("wrong =", wrong[0])
print("right =", right[0])
print("check =", [wrong[1], right[1]])
