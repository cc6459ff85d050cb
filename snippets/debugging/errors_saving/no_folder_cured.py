"""Make the folder first | 先建文件夹"""

# %% run
from pathlib import Path

import torch
from torch import nn

path = Path("checkpoints/epoch_7.pt")
path.parent.mkdir(parents=True, exist_ok=True)
torch.save(nn.Linear(4, 3).state_dict(), path)
print(path.exists())
