"""softmax over the classes | 在类别的轴上做 softmax"""

# %% cured
import torch
from torch import nn

net = nn.Sequential(nn.Linear(4, 3), nn.Softmax(dim=-1))
probs = net(torch.zeros(2, 5, 4))  # (B, T, C)
print(f"sum over the classes: {probs[0, 0].sum().item():.2f}")
