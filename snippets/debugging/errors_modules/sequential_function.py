"""A function in Sequential | Sequential 里的函数"""

# %% net raises="TypeError"
import torch.nn.functional as F
from torch import nn

net = nn.Sequential(
    nn.Linear(4, 16),
    F.relu,
    nn.Linear(16, 3),
)
