"""Class numbers, or one-hot as floats | 类别的编号，或者浮点的独热标签"""

# %% cured
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
X = torch.randn(4, 2)  # (B, D)
y = torch.tensor([0, 2, 1, 2])  # (B,)
net = nn.Linear(2, 3)
loss_fn = nn.CrossEntropyLoss()
print(f"{loss_fn(net(X), y).item():.4f}")
print(f"{loss_fn(net(X), F.one_hot(y, 3).float()).item():.4f}")
