"""A longer file that broke off | 更长的文件断了"""

# %% run raises="OSError"
from pathlib import Path

import torch
from torch import nn

torch.save(nn.Linear(64, 64).state_dict(), "net.pt")
whole = Path("net.pt").read_bytes()
Path("copy.pt").write_bytes(whole[: len(whole) // 2])
state = torch.load("copy.pt")
