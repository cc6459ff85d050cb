"""Ten classes instead of three | 三个类别改成十个"""

# %% run raises="RuntimeError"
import torch
from torch import nn

old = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3))
torch.save(old.state_dict(), "net.pt")

net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 10))
net.load_state_dict(torch.load("net.pt"), strict=False)
