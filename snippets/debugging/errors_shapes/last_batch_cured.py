"""Flatten batches of any size | 多大的批量都能摊平"""

# %% cured
import torch
from torch import nn
from torch.utils.data import DataLoader

batch_size = 32
images = torch.zeros(100, 1, 28, 28)  # (N, C, H, W)
net = nn.Linear(784, 10)
for X in DataLoader(images, batch_size=batch_size):
    logits = net(X.flatten(1))  # (B, 10)
print(logits.shape)
