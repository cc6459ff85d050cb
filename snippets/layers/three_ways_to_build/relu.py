"""What a nonlinearity is good for | 非线性有什么用"""

# %% bend
import torch
import torch.nn.functional as F
from torch import nn

x = torch.tensor([-2.0, -1.0, 0.0, 1.0, 2.0])
print(F.relu(x))
print(F.relu(x) + F.relu(-x))

# %% collapse
torch.manual_seed(0)
X = torch.rand(5, 64)
first, second = nn.Linear(64, 32), nn.Linear(32, 10)
W = second.weight @ first.weight  # (10, 64)
b = second.weight @ first.bias + second.bias  # (10,)
one_layer = X @ W.t() + b  # (5, 10)
two_layers = second(first(X))  # (5, 10)
with_relu = second(F.relu(first(X)))  # (5, 10)
print("two layers:", torch.allclose(two_layers, one_layer, atol=1e-5))
print("with relu: ", torch.allclose(with_relu, one_layer, atol=1e-5))
