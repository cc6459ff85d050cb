"""The result of to gets a name | 接住 to 的结果"""

# %% loss
import torch
from torch import nn

device = torch.device("cpu")
if torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()
X = torch.ones(4, 64)  # (B, D)
y = torch.tensor([3, 0, 7, 1])  # (B,)
net = nn.Linear(64, 10).to(device)
X = X.to(device)
y = y.to(device)
loss_fn = nn.CrossEntropyLoss()
loss = loss_fn(net(X), y)
print(loss.device.type == device.type)
