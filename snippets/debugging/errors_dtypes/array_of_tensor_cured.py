"""Predictions for NumPy, with numpy | 用 numpy 把预测结果交给 NumPy"""

# %% array
import torch
from torch import nn

net = nn.Linear(3, 2)
with torch.no_grad():
    y_hat = net(torch.ones(4, 3))  # (B, 2)
scores = y_hat.numpy()
print(type(scores), scores.shape)
