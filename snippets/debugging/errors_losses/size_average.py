"""A loss as it was written in 2018 | 2018 年的写法"""

# %% sum warns="UserWarning"
import torch
from torch import nn

y_hat = torch.tensor([[1.0], [2.0], [3.0]])
y = torch.tensor([[2.0], [4.0], [6.0]])
loss_fn = nn.MSELoss(size_average=False)
print(loss_fn(y_hat, y))
