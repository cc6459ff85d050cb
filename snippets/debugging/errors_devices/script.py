"""torch.jit.script is deprecated | torch.jit.script 已弃用"""

# %% script warns="DeprecationWarning"
import warnings

import torch
from torch import nn

warnings.simplefilter("default")  # Python hides this one | Python 平时不显示它
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
scripted = torch.jit.script(net)
print(tuple(scripted(torch.ones(2, 4)).shape))
