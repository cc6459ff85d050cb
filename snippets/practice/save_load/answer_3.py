"""Which tensors differ between two states | 两份状态里哪些张量不同"""

# %% function
import torch
from torch import nn


def differences(old, new):
    """Return what differs, by name | 按名字返回不同之处"""
    found = {}
    for name in sorted(set(old) | set(new)):
        if name not in new:
            found[name] = "gone"
        elif name not in old:
            found[name] = "new"
        elif old[name].shape != new[name].shape:
            found[name] = "shape"
        elif not torch.equal(old[name], new[name]):
            found[name] = "numbers"
    return found


# %% check
torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))
net[0].requires_grad_(False)
torch.save(net.state_dict(), "old.pt")
net(torch.ones(1, 2)).sum().backward()
torch.optim.SGD(net[2].parameters(), lr=0.1).step()

moved = differences(torch.load("old.pt"), net.state_dict())
print(moved)
assert moved == {"2.bias": "numbers", "2.weight": "numbers"}

other = nn.Sequential(nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 1, bias=False))
found = differences(net.state_dict(), other.state_dict())
print(found)
assert found["0.weight"] == "shape" and found["2.bias"] == "gone"
back = differences(other.state_dict(), net.state_dict())
assert back["2.bias"] == "new"
