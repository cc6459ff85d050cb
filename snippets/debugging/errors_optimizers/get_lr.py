"""Asking with get_lr | 用 get_lr 查学习率"""

# %% rate warns="UserWarning"
import torch
from torch import nn
from torch.optim.lr_scheduler import StepLR

net = nn.Linear(2, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = StepLR(optimizer, step_size=2, gamma=0.5)
for epoch in range(4):
    optimizer.step()  # stands for an epoch | 代表一轮训练
    scheduler.step()
    print(epoch, scheduler.get_lr())
