"""Its state, saved and loaded | 保存并读回它的状态"""

# %% cured
import torch
from torch import nn
from torch.optim.lr_scheduler import StepLR

net = nn.Linear(2, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = StepLR(optimizer, step_size=10)
for epoch in range(20):
    optimizer.step()  # stands for an epoch | 代表一轮训练
    scheduler.step()
saved = {
    "optimizer": optimizer.state_dict(),
    "scheduler": scheduler.state_dict(),
}

# In the next program | 在下一个程序里
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = StepLR(optimizer, step_size=10)
optimizer.load_state_dict(saved["optimizer"])
scheduler.load_state_dict(saved["scheduler"])
print(scheduler.last_epoch, f"{scheduler.get_last_lr()[0]:.3f}")
