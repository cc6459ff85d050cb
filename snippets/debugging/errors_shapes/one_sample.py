"""Probabilities of a single sample | 单独一个样本的概率"""

# %% fails raises="IndexError"
import torch
from torch import nn

net = nn.Linear(4, 3)
x = torch.tensor([5.1, 3.5, 1.4, 0.2])  # one flower | 一朵花
with torch.no_grad():
    logits = net(x)
probabilities = logits.softmax(dim=1)
