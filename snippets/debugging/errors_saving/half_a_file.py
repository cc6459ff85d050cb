"""A copy that broke off | 复制到一半断了"""

# %% run raises="RuntimeError"
from pathlib import Path

import torch
from torch import nn

torch.save(nn.Linear(4, 3).state_dict(), "net.pt")
whole = Path("net.pt").read_bytes()
Path("copy.pt").write_bytes(whole[: len(whole) // 2])
state = torch.load("copy.pt")
