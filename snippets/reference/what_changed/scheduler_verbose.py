"""Watching the learning rate | 查看学习率"""

# %% today
import torch
from torch.optim.lr_scheduler import StepLR

w = torch.tensor([1.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
scheduler = StepLR(optimizer, step_size=1)
optimizer.step()
scheduler.step()
print(f"{scheduler.get_last_lr()[0]:.2f}")

# %% verbose raises="TypeError"
StepLR(optimizer, step_size=1, verbose=True)
