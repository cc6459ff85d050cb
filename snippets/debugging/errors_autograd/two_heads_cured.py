"""Add the losses, one backward pass | 损失先相加，只反向一次"""

# %% cured
import torch
from torch import nn

body = nn.Sequential(nn.Linear(4, 8), nn.ReLU())
price, kind = nn.Linear(8, 1), nn.Linear(8, 3)
X = torch.ones(2, 4)  # (B, D)

h = body(X)  # (B, 8)
loss1 = nn.MSELoss()(price(h), torch.ones(2, 1))
loss2 = nn.CrossEntropyLoss()(kind(h), torch.tensor([0, 1]))
(loss1 + loss2).backward()
for layer in (body[0], price, kind):
    print(tuple(layer.weight.grad.shape))
