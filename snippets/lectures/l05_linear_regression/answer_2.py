"""Fix: first the loss function, then its call | 修正：先建损失函数，再调用"""

# %% answer
import torch
from torch import nn

X = torch.tensor([[1.0], [2.0], [3.0]])  # (3, 1)
y = 2 * X  # (3, 1)
model = nn.Linear(1, 1)
loss_fn = nn.MSELoss()
loss = loss_fn(model(X), y)
loss.backward()
print(type(loss_fn).__name__, tuple(loss.shape))
assert loss.shape == () and model.weight.grad is not None
