"""The same loss today | 现在的写法"""

# %% cured
import torch
from torch import nn

y_hat = torch.tensor([[1.0], [2.0], [3.0]])
y = torch.tensor([[2.0], [4.0], [6.0]])
loss_fn = nn.MSELoss(reduction="sum")
print(loss_fn(y_hat, y))
