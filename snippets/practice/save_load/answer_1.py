"""One layer in two places | 一个层放在两处"""

# %% answer
from zipfile import ZipFile

import torch
from torch import nn

layer = nn.Linear(2, 2, bias=False)
net = nn.Sequential(layer, nn.Linear(2, 2, bias=False), layer)
torch.save(net.state_dict(), "shared.pt")

names = list(torch.load("shared.pt"))
entries = [e for e in ZipFile("shared.pt").namelist() if "/data/" in e]
print("names:  ", names)
print("entries:", entries)
print("trained:", len(list(net.parameters())))
assert (len(names), len(entries)) == (3, 2)
assert len(list(net.parameters())) == 2

# %% apart
apart = nn.Sequential()
for _ in range(3):
    apart.append(nn.Linear(2, 2, bias=False))
print(apart.load_state_dict(torch.load("shared.pt")))
print("trained:", len(list(apart.parameters())))
assert torch.equal(apart[0].weight, apart[2].weight)
assert len(list(apart.parameters())) == 3
