"""The same numbers, rounded differently | 数都一样，舍入不同"""

# %% order
import torch
from torch import nn

a = torch.tensor(1e8)
b = torch.tensor(1.0)
print("a + b - a =", (a + b - a).item())
print("a - a + b =", (a - a + b).item())

# %% rows
torch.manual_seed(0)
net = nn.Linear(1000, 100)
X = torch.rand(33, 1000)  # (B, D)
with torch.no_grad():
    alone = net(X[:1])  # (1, 100)
    together = net(X)[:1]
print("equal:", torch.equal(alone, together))
print("close:", torch.allclose(alone, together, atol=1e-5))
