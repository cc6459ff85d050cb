"""float64 targets for a float32 prediction | 预测是 float32，目标是 float64"""

# %% backward
import torch
from torch import nn

w = torch.tensor([3.0], requires_grad=True)
y = torch.tensor([1.0], dtype=torch.float64)
loss = nn.MSELoss()(w * 1, y)
loss.backward()
print(loss.dtype)
print(w.grad)
