"""A scheduler that starts at epoch 20 | 从第 20 轮开始的调度器"""

# %% resume raises="KeyError"
import torch
from torch import nn
from torch.optim.lr_scheduler import StepLR

net = nn.Linear(2, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
start_epoch = 20
scheduler = StepLR(optimizer, step_size=10, last_epoch=start_epoch - 1)
