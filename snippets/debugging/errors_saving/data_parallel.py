"""Saved from several GPUs | 在几块 GPU 上训练后存下"""

# %% run raises="RuntimeError"
import torch
from torch import nn

parallel = nn.DataParallel(nn.Linear(4, 3))
torch.save(parallel.state_dict(), "net.pt")

net = nn.Linear(4, 3)
net.load_state_dict(torch.load("net.pt"))
