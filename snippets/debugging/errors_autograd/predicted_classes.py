"""The share of wrong predictions as a loss | 拿预测错的比例当损失"""

# %% message raises="RuntimeError"
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(2, 3)
X = torch.randn(4, 2)  # (B, D)
y = torch.tensor([0, 2, 1, 1])  # (B,)

y_hat = net(X).argmax(dim=1)  # (B,)
loss = (y_hat != y).float().mean()
loss.backward()
