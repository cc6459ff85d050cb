"""NumPy data meets a layer | NumPy 数据遇上线性层"""

# %% bug raises="RuntimeError"
import numpy as np
import torch
from torch import nn

X = torch.from_numpy(np.ones((3, 2)))  # (3, 2)
net = nn.Linear(2, 1)
net(X)
