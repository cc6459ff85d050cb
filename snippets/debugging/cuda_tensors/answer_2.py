"""A loss function has tensors too | 损失函数里也有张量"""

# %% answer
import torch
from torch import nn

device = torch.device("meta")
net = nn.Linear(2, 3).to(device)
loss_fn = nn.CrossEntropyLoss(weight=torch.tensor([1.0, 1.0, 2.0]))
print([name for name, buffer in loss_fn.named_buffers()])
loss_fn.to(device)
X = torch.ones(4, 2).to(device)
y = torch.tensor([0, 1, 2, 0]).to(device)
loss = loss_fn(net(X), y)
print(loss.device, tuple(loss.shape))
assert loss_fn.weight.device == loss.device == device
