"""What meta checks, and what it does not | meta 查什么，不查什么"""

# %% ask
import torch
from torch import nn

layer = nn.Linear(784, 10, device="meta")
X = torch.zeros(32, 784, device="meta")
print(X)
print(layer(X).shape)

# %% refuses
for x in (torch.zeros(32, 784), torch.zeros(32, 28, 28, device="meta")):
    try:
        layer(x)
    except RuntimeError as error:
        print(error)

# %% accepts
print(layer(X.double()).dtype)
