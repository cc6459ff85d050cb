"""What a linear layer holds and computes | 线性层里有什么、算什么"""

# %% shapes
import torch
from torch import nn

layer = nn.Linear(2, 3)  # 2 numbers in, 3 out | 2 个数进，3 个数出
for name, parameter in layer.named_parameters():
    print(name, parameter.shape)

# %% same
X = torch.tensor([[1.0, 0.0], [2.0, 1.0], [3.0, 3.0], [4.0, 0.0]])  # (4, 2)
by_hand = X @ layer.weight.T + layer.bias  # (4, 3)
print(layer(X).shape, torch.allclose(layer(X), by_hand))
