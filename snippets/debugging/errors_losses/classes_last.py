"""A class for each word, classes in the last axis | 每个词一个类别，类别在最后一个轴"""

# %% last raises="RuntimeError"
import torch
from torch import nn

torch.manual_seed(0)
words = torch.randint(0, 20, (2, 5))  # (B, T)
tags = torch.randint(0, 10, (2, 5))  # (B, T)
net = nn.Sequential(nn.Embedding(20, 8), nn.Linear(8, 10))
logits = net(words)  # (B, T, C)
loss_fn = nn.CrossEntropyLoss()
loss = loss_fn(logits, tags)
