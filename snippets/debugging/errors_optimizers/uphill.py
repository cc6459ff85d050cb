"""Uphill with a negative rate | 用负的学习率上坡"""

# %% uphill raises="ValueError"
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(4, 1)
# Change the input until the score is high | 改动输入，直到分数变高
image = torch.zeros(1, 4, requires_grad=True)
optimizer = torch.optim.SGD([image], lr=-0.1)
