"""backward of a backward pass | 对反向传播再反向传播"""

# %% message warns="UserWarning"
import torch
from torch import nn

net = nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 1))
X = torch.ones(3, 2, requires_grad=True)  # (B, D)

net(X).sum().backward(create_graph=True)
penalty = X.grad.square().sum(dim=1).mean()
penalty.backward()
print(net[2].bias.grad)
