"""Uphill with maximize | 用 maximize 上坡"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(4, 1)
# Change the input until the score is high | 改动输入，直到分数变高
image = torch.zeros(1, 4, requires_grad=True)
optimizer = torch.optim.SGD([image], lr=0.1, maximize=True)
for _ in range(3):
    optimizer.zero_grad()
    score = net(image).sum()
    score.backward()
    optimizer.step()
    print(f"score = {score.item():.2f}")
