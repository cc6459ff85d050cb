"""Where a file from a GPU wants to go | 来自 GPU 的文件要去的地方"""

# %% run raises="RuntimeError"
import torch
from torch import nn

torch.save(nn.Linear(4, 3).state_dict(), "net.pt")
state = torch.load("net.pt", map_location="cuda")
