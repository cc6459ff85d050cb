"""Look at the file first | 先看一眼文件"""

# %% run
import zipfile
from pathlib import Path

import torch
from torch import nn

Path("page.pt").write_text("<!DOCTYPE html><title>404</title>")
torch.save(nn.Linear(4, 3).state_dict(), "net.pt")
for name in ("page.pt", "net.pt"):
    start = Path(name).read_bytes()[:2]
    print(name, zipfile.is_zipfile(name), start)
