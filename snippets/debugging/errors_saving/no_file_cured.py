"""Ask the folder | 问一问文件夹"""

# %% run
from pathlib import Path

import torch
from torch import nn

folder = Path("checkpoints")
folder.mkdir(exist_ok=True)
torch.save(nn.Linear(4, 3).state_dict(), folder / "epoch_7.pt")

path = folder / "best.pt"
print(path.exists(), [found.name for found in folder.iterdir()])
