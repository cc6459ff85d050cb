"""First make the loss, then call it | 先创建损失，再调用它"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(4, 2)  # (B, D)
y = torch.tensor([0, 2, 1, 2])  # (B,)
net = nn.Linear(2, 3)
loss_fn = nn.CrossEntropyLoss()
loss = loss_fn(net(X), y)
loss.backward()
print(f"loss = {loss.item():.3f}")
