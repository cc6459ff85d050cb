"""Look for the end before you load | 读之前先看有没有结尾"""

# %% run
from pathlib import Path
from zipfile import is_zipfile

import torch
from torch import nn

torch.save(nn.Linear(64, 64).state_dict(), "net.pt")
whole = Path("net.pt").read_bytes()
Path("copy.pt").write_bytes(whole[: len(whole) // 2])
for name in ("copy.pt", "net.pt"):
    print(name, len(Path(name).read_bytes()) == len(whole), is_zipfile(name))
state = torch.load("net.pt")
