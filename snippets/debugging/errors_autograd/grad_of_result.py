"""The gradient of a result in between | 中间结果的梯度"""

# %% message warns="UserWarning"
import torch
from torch import nn

first, last = nn.Linear(2, 4), nn.Linear(4, 1)
X = torch.ones(3, 2)  # (B, D)

h = torch.tanh(first(X))  # (B, 4)
last(h).mean().backward()
print(h.grad)
