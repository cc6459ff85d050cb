"""A folder that is not there yet | 文件夹还不存在"""

# %% run raises="RuntimeError"
import torch
from torch import nn

torch.save(nn.Linear(4, 3).state_dict(), "checkpoints/epoch_7.pt")
