"""no_grad is not eval | no_grad 不是 eval"""

# %% no_grad
import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Dropout(0.5)
x = torch.ones(8, requires_grad=True)
with torch.no_grad():
    y = layer(x)
print(y)

# %% eval
layer.eval()
print("training:", layer.training)
y = layer(x)
print(y.tolist(), y.requires_grad)
