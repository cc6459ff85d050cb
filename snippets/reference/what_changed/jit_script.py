"""A layer compiled with TorchScript | 用 TorchScript 编译一层"""

# %% script warns="DeprecationWarning"
import warnings

import torch
from torch import nn

warnings.simplefilter("default")  # Python hides this one | Python 平时不显示它
scripted = torch.jit.script(nn.Linear(2, 1))
print(scripted(torch.ones(3, 2)).shape)
