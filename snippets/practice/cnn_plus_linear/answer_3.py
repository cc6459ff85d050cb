"""Groups made from names | 按名字分组"""

# %% function
from torch import nn


def make_groups(net, rates):
    """Return a group for each part of the network | 网络的每个部分一个参数组"""
    groups = {part: {"params": [], "lr": lr} for part, lr in rates.items()}
    for name, parameter in net.named_parameters():
        part = name.partition(".")[0]
        if part not in groups:
            raise KeyError(f"no learning rate for {name}")
        groups[part]["params"].append(parameter)
    return list(groups.values())


# %% check
net = nn.Module()
net.front = nn.Linear(8, 8, bias=False)
net.cnn = nn.Sequential(nn.Conv2d(1, 4, 3), nn.Conv2d(4, 4, 3))
for group in make_groups(net, {"front": 0.02, "cnn": 0.001}):
    print(group["lr"], len(group["params"]))

net.head = nn.Linear(64, 10)
try:
    make_groups(net, {"front": 0.02, "cnn": 0.001})
    refused = False
except KeyError as error:
    refused = True
    print(error)
assert refused

groups = make_groups(net, {"front": 0.02, "cnn": 0.001, "head": 0.01})
count = sum([len(group["params"]) for group in groups])
assert count == len(list(net.parameters())) == 7
