"""Masks with an axis for channels | 掩码带着通道的轴"""

# %% masks raises="RuntimeError"
import torch
from torch import nn

torch.manual_seed(0)
images = torch.rand(2, 3, 8, 8)  # (B, 3, H, W)
masks = torch.randint(0, 4, (2, 1, 8, 8))  # (B, 1, H, W)
net = nn.Conv2d(3, 4, 3, padding=1)
logits = net(images)  # (B, C, H, W)
loss_fn = nn.CrossEntropyLoss()
loss = loss_fn(logits, masks)
