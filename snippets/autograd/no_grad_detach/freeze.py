"""Data, parameters, and a frozen parameter | 数据、参数与冻结的参数"""

# %% roles
import torch
from torch import nn

X = torch.tensor([[1.0, 2.0]])  # data | 数据
layer = nn.Linear(2, 1)
print("X:     ", X.requires_grad)
print("weight:", layer.weight.requires_grad)

# %% freeze
first = torch.tensor(2.0, requires_grad=True)
second = torch.tensor(3.0, requires_grad=True)
second.requires_grad_(False)  # frozen | 冻结
y = second * first**2
y.backward()
print("second.grad =", second.grad)
print("first.grad =", first.grad.item())
