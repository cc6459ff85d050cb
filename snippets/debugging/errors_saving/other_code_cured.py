"""Layers by name, and what is missing | 给层起名，看缺了什么"""

# %% run
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, extra=False):
        super().__init__()
        self.hidden = nn.Linear(4, 8)
        self.head = nn.Linear(8, 3)
        if extra:
            self.norm = nn.LayerNorm(8)


torch.save(Net().state_dict(), "net.pt")
net = Net(extra=True)
found = net.load_state_dict(torch.load("net.pt"), strict=False)
print(found.missing_keys, found.unexpected_keys)
