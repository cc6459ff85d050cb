"""BCELoss of logits | 把原始分数交给 BCELoss"""

# %% logits raises="RuntimeError"
import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(4, 2)  # (B, D)
y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])  # (B, 1)
net = nn.Linear(2, 1)
loss_fn = nn.BCELoss()
loss = loss_fn(net(X), y)
