"""Three cures | 三处都改"""

# %% answer
import numpy as np
import torch
from torch import nn


def step(device):
    """Return the loss of one step | 返回一步的损失"""
    X = torch.from_numpy(np.ones((4, 2))).float().to(device)
    y = torch.from_numpy(np.array([[0], [1], [1], [0]]))
    y = y.squeeze(1).to(device)  # (B,)
    net = nn.Linear(2, 2).to(device)
    return nn.CrossEntropyLoss()(net(X), y)


for device in ("cpu", "meta"):
    loss = step(device)
    print(loss.dtype, tuple(loss.shape), loss.device)
    assert loss.dtype == torch.float32 and loss.shape == ()
    assert loss.device.type == device
