"""A layer was added after saving | 存下之后又加了一层"""

# %% run raises="RuntimeError"
import torch
from torch import nn

old = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3))
torch.save(old.state_dict(), "net.pt")

net = nn.Sequential(nn.Linear(4, 8), nn.LayerNorm(8), nn.ReLU())
net.append(nn.Linear(8, 3))
net.load_state_dict(torch.load("net.pt"))
