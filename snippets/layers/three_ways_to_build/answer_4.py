"""A ReLU at the end | 末尾的 ReLU"""

# %% answer
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(1, 8), nn.ReLU(), nn.Linear(8, 1), nn.ReLU())
with torch.no_grad():
    net[2].bias -= 10  # as if training went too far | 好像训练过了头
X = torch.rand(100, 1)
y_hat = net(X)  # (100, 1)
loss = ((y_hat - 2) ** 2).mean()
loss.backward()
print("largest:", y_hat.max().item())
print("gradients:", [p.grad.any().item() for p in net.parameters()])
assert (y_hat >= 0).all()
for p in net.parameters():
    assert not p.grad.any()
