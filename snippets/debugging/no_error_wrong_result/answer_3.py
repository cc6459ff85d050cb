"""Which parameters a step leaves alone | 走一步，哪些参数没有动"""

# %% function
import torch


def unmoved(net, optimizer, loss_fn, X, y):
    """Take a step, return the names of what stood still | 走一步，返回没动的参数名"""
    old = {name: p.detach().clone() for name, p in net.named_parameters()}
    optimizer.zero_grad()
    loss = loss_fn(net(X), y)
    loss.backward()
    optimizer.step()
    names = []
    for name, p in net.named_parameters():
        if torch.equal(p, old[name]):
            names.append(name)
    return names


# %% check
from torch import nn


def try_it(kind):
    """Return the answer for a net of some kind | 返回某一种网络的答案"""
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 1))
    if kind == "frozen":
        net[0].weight.requires_grad_(False)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    if kind == "new head":
        net[2] = nn.Linear(4, 1)
    X, y = torch.randn(5, 3), torch.randn(5, 1)
    return unmoved(net, optimizer, nn.MSELoss(), X, y)


for kind in ("right", "frozen", "new head"):
    print(f"{kind:8}", try_it(kind))
assert try_it("right") == []
assert try_it("frozen") == ["0.weight"]
assert try_it("new head") == ["2.weight", "2.bias"]
