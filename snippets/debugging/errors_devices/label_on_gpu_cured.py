"""Rows without a label are left out | 没有标签的行不算"""

# %% loss
import torch
from torch import nn

device = torch.device("cpu")
if torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()
X = torch.ones(4, 64, device=device)  # (B, D)
y = torch.tensor([2, 0, -1, 1], device=device)
net = nn.Linear(64, 3).to(device)
loss_fn = nn.CrossEntropyLoss(ignore_index=-1)
loss = loss_fn(net(X), y)
print(y.min().item(), y.max().item(), loss.isfinite().item())
