"""Bug: three faults in one step | 错误：一步里有三处毛病"""

# %% bug raises="RuntimeError"
import numpy as np
import torch
from torch import nn


def step(device):
    """Return the loss of one step | 返回一步的损失"""
    X = torch.from_numpy(np.ones((4, 2))).to(device)
    y = torch.from_numpy(np.array([[0], [1], [1], [0]]))
    net = nn.Linear(2, 2).to(device)
    return nn.CrossEntropyLoss()(net(X), y)


step("cpu")
