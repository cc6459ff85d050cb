"""Write beside it, then rename | 写在旁边，再改名"""

# %% run
import os

import torch
from torch import nn

net = nn.Linear(4, 3)
torch.save(net.state_dict(), "net.pt.new")
os.replace("net.pt.new", "net.pt")  # all at once | 一下子换过去
print(sorted(torch.load("net.pt")))
