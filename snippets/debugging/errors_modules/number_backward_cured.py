"""backward on the tensor, item for the log | 对张量求反向，item 只用来记录"""

# %% train
import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(6, 4)  # (N, D)
y = torch.randn(6, 1)
net = nn.Linear(4, 1)
loss_fn = nn.MSELoss()
total = 0.0
for i in range(0, 6, 2):
    loss = loss_fn(net(X[i : i + 2]), y[i : i + 2])
    loss.backward()
    total += loss.item()
print("total:", type(total).__name__)
print("gradient:", net.weight.grad.shape)
