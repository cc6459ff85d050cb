"""LBFGS in the usual loop | 把 LBFGS 放进普通的循环"""

# %% step raises="TypeError"
import torch
from torch import nn

torch.manual_seed(0)
X = torch.tensor([[1.0], [2.0], [3.0]])  # (B, 1)
y = 2 * X + 1
net = nn.Linear(1, 1)
loss_fn = nn.MSELoss()
optimizer = torch.optim.LBFGS(net.parameters())
optimizer.zero_grad()
loss = loss_fn(net(X), y)
loss.backward()
optimizer.step()
