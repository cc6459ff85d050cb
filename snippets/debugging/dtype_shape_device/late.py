"""A dtype that is refused late | 到后面才被拒绝的类型"""

# %% late
import torch
from torch import nn

y_hat = torch.tensor([0.5, -1.0], requires_grad=True)  # (B,)
y = torch.tensor([3, 7])  # (B,), int64
try:
    loss = nn.HuberLoss()(y_hat, y)
    print("loss:", loss.item())
    loss.backward()
    print("gradient:", y_hat.grad)
except RuntimeError as error:
    print("error:", error)
