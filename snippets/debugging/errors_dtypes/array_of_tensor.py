"""Predictions for NumPy | 把预测结果交给 NumPy"""

# %% array warns="DeprecationWarning"
import numpy as np
import torch
from torch import nn

net = nn.Linear(3, 2)
with torch.no_grad():
    y_hat = net(torch.ones(4, 3))  # (B, 2)
scores = np.array(y_hat)
print(type(scores), scores.shape)
