"""The loss that it watches | 它盯着的损失"""

# %% cured
import torch
from torch import nn
from torch.optim.lr_scheduler import ReduceLROnPlateau

net = nn.Linear(2, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = ReduceLROnPlateau(optimizer, factor=0.5, patience=1)
for valid_loss in [1.0, 0.5, 0.6, 0.7]:  # after each epoch | 每轮之后
    optimizer.step()
    scheduler.step(valid_loss)
    print(valid_loss, scheduler.get_last_lr())
