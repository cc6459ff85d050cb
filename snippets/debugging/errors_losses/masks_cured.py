"""Masks without the axis for channels | 掩码去掉通道的轴"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
images = torch.rand(2, 3, 8, 8)  # (B, 3, H, W)
masks = torch.randint(0, 4, (2, 1, 8, 8))  # (B, 1, H, W)
masks = masks.squeeze(1).long()  # (B, H, W)
net = nn.Conv2d(3, 4, 3, padding=1)
logits = net(images)  # (B, C, H, W)
loss_fn = nn.CrossEntropyLoss()
print(tuple(masks.shape), f"loss = {loss_fn(logits, masks).item():.3f}")
