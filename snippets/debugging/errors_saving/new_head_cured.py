"""All but the last layer | 最后一层之外的都读进来"""

# %% run
import torch
from torch import nn

old = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3))
torch.save(old.state_dict(), "net.pt")

net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 10))
state, mine = torch.load("net.pt"), net.state_dict()
fits = {n: state[n] for n in state if state[n].shape == mine[n].shape}
print(net.load_state_dict(fits, strict=False).missing_keys)
