"""A function among modules | 模块当中放一个函数"""

# %% function raises="TypeError"
import torch.nn.functional as F
from torch import nn

net = nn.Sequential(nn.Flatten(), nn.Linear(64, 32), F.relu)
