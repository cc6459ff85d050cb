"""autocast for a GPU that is not there | 没有 GPU，却写了 autocast("cuda")"""

# %% forward warns="UserWarning"
import os

import torch
from torch import nn

os.environ["CUDA_VISIBLE_DEVICES"] = ""  # as if without a GPU | 当作没有 GPU
net = nn.Linear(64, 10)
X = torch.ones(4, 64)  # (B, D)
with torch.autocast("cuda", dtype=torch.bfloat16):
    logits = net(X)
print(logits.dtype)
