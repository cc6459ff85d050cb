"""All but the last layer | 最后一层之外的都读进来"""

# %% run
import torch
from torch import nn

old = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3))
torch.save(old.state_dict(), "net.pt")

net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 10))
mine = net.state_dict()
fits = {}
for name, value in torch.load("net.pt").items():
    if name in mine and value.shape == mine[name].shape:
        fits[name] = value
print(net.load_state_dict(fits, strict=False).missing_keys)
