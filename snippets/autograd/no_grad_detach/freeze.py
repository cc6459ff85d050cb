"""Data, parameters, and a frozen parameter | 数据、参数与冻结的参数"""

# %% roles
import torch
from torch import nn

X = torch.tensor([[1.0, 2.0]])  # data | 数据
net = nn.Linear(2, 1)
print("X:     ", X.requires_grad)
print("weight:", net.weight.requires_grad)

# %% freeze
net.weight.requires_grad_(False)
net(X).sum().backward()
print("weight.grad =", net.weight.grad)
print("bias.grad   =", net.bias.grad)
