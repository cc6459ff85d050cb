"""Bug: an error in the line of the loss | 错误：损失那一行报错"""

# %% bug raises="RuntimeError"
import torch
from torch import nn

X = torch.tensor([[1.0], [2.0], [3.0]])  # (3, 1)
y = 2 * X  # (3, 1)
model = nn.Linear(1, 1)
loss = nn.MSELoss(model(X), y)
loss.backward()
