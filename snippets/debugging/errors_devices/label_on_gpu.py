"""A wrong label, once on the CPU | 错误的标签，在 CPU 上跑一次"""

# %% loss raises="IndexError"
import torch
from torch import nn

device = torch.device("cpu")  # was "cuda" | 原来是 "cuda"
X = torch.ones(4, 64, device=device)  # (B, D)
y = torch.tensor([2, 0, -1, 1], device=device)  # -1: unknown | -1：不知道
net = nn.Linear(64, 3).to(device)
loss_fn = nn.CrossEntropyLoss()
loss = loss_fn(net(X), y)
