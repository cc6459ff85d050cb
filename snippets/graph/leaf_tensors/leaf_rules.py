"""Three rules about leaves, tested | 检验关于叶子的三条说法"""

# %% default
import torch
from torch import nn

print("torch.tensor:", torch.tensor([1.0]).requires_grad)
print("nn.Parameter:", nn.Linear(1, 1).weight.requires_grad)

# %% leaf
print("ones:    ", torch.ones(2).is_leaf)
print("ones * 2:", (torch.ones(2) * 2).is_leaf)

# %% dependents
x = torch.tensor(3.0, requires_grad=True)
with torch.no_grad():
    y = x * 2
print("no_grad:", y.requires_grad)
print("detach: ", x.detach().requires_grad)
print("x > 1:  ", (x > 1).requires_grad)
