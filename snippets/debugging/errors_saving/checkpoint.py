"""A checkpoint of several parts | 一个检查点里有好几样"""

# %% run raises="RuntimeError"
import torch
from torch import nn

net = nn.Linear(4, 3)
torch.save({"model": net.state_dict(), "epoch": 7}, "last.pt")

net.load_state_dict(torch.load("last.pt"))
