"""One number, or all of them | 取一个数，或者全部取出"""

# %% loss
import torch
from torch import nn

loss_fn = nn.MSELoss(reduction="none")
y = torch.tensor([1.0, 2.0, 3.0])  # (B,)
y_hat = torch.tensor([1.0, 2.5, 2.0])  # (B,)
loss = loss_fn(y_hat, y)
print("loss:", loss.mean().item())
print("per sample:", loss.tolist())
