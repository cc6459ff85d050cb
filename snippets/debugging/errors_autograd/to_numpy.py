"""Predictions into NumPy | 把预测值交给 NumPy"""

# %% message raises="RuntimeError"
import numpy as np
import torch
from torch import nn

net = nn.Linear(1, 1)
X = torch.linspace(0, 1, 5).unsqueeze(1)  # (B, 1)
y = torch.ones(5, 1)  # (B, 1)

net.eval()
y_hat = net(X)  # (B, 1)
error = np.abs(y_hat.numpy() - y.numpy()).mean()
