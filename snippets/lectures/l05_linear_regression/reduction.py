"""Three reductions of the same errors | 同样的误差，三种归约"""

# %% kinds
import torch
from torch import nn

y = torch.tensor([[2.0], [4.0], [6.0]])  # (3, 1)
y_hat = torch.tensor([[1.0], [4.0], [8.0]], requires_grad=True)  # (3, 1)
print("none:", nn.MSELoss(reduction="none")(y_hat, y).flatten().tolist())
print("sum: ", nn.MSELoss(reduction="sum")(y_hat, y).item())
print("mean:", nn.MSELoss()(y_hat, y).item())

# %% none raises="RuntimeError"
nn.MSELoss(reduction="none")(y_hat, y).backward()
