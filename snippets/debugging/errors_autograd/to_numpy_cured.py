"""Predict under no_grad | 在 no_grad 里预测"""

# %% cured
import numpy as np
import torch
from torch import nn

net = nn.Linear(1, 1)
X = torch.linspace(0, 1, 5).unsqueeze(1)  # (B, 1)
y = torch.ones(5, 1)  # (B, 1)

net.eval()
with torch.no_grad():
    y_hat = net(X)  # (B, 1)
error = np.abs(y_hat.numpy() - y.numpy()).mean()
print(type(error), net(X).detach().numpy().shape)
