"""An output for each class | 每个类别一个输出"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(4, 2)  # (B, D)
y = torch.tensor([0, 1, 0, 1])  # (B,)
net = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 2))
loss_fn = nn.CrossEntropyLoss()
loss = loss_fn(net(X), y)
print(f"loss = {loss.item():.3f}")

# one logit is enough for this loss | 用这个损失，一个原始分数就够
net = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
loss_fn = nn.BCEWithLogitsLoss()
loss = loss_fn(net(X).squeeze(1), y.float())
print(f"loss = {loss.item():.3f}")
