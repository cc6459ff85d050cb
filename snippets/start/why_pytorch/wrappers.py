"""Tensor, autograd, nn: three layers of wrapping | tensor、autograd、nn：三级封装"""

# %% nn
import torch
from torch import nn

net = nn.Linear(2, 1)
with torch.no_grad():  # set weight and bias by hand | 亲手设定权重与偏置
    net.weight.copy_(torch.tensor([[2.0, 3.0]]))
    net.bias.fill_(1.0)

X = torch.tensor([[1.0, 1.0], [2.0, 0.0]])  # (2, 2)
by_hand = X @ net.weight.t() + net.bias  # (2, 1)
print("net(X): ", net(X).flatten().tolist())
print("by hand:", by_hand.flatten().tolist())
