"""Labels without the axis of length 1 | 标签去掉长度为 1 的轴"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
table = torch.tensor([[5.1, 3.5, 0], [6.2, 2.9, 1], [7.7, 3.8, 2]])
X = table[:, :2]  # (B, D)
y = table[:, 2]  # (B,)
net = nn.Linear(2, 3)
loss_fn = nn.CrossEntropyLoss()
loss = loss_fn(net(X), y.long())
print(tuple(y.shape), f"loss = {loss.item():.3f}")
