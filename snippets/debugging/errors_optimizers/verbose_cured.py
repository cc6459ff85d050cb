"""Print the rate yourself | 自己打印学习率"""

# %% cured
import torch
from torch import nn
from torch.optim.lr_scheduler import StepLR

net = nn.Linear(2, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = StepLR(optimizer, step_size=2, gamma=0.5)
for epoch in range(3):
    optimizer.step()  # stands for an epoch | 代表一轮训练
    scheduler.step()
    print(epoch, scheduler.get_last_lr())
