"""The state without its history | 去掉历史的状态"""

# %% detach
import torch
from torch import nn

torch.manual_seed(0)
rnn = nn.RNN(4, 4)
optimizer = torch.optim.SGD(rnn.parameters(), lr=0.1)
h = torch.zeros(1, 2, 4)  # (1, B, H)
for X in torch.randn(3, 5, 2, 4):  # (T, B, D)
    optimizer.zero_grad()
    out, h = rnn(X, h.detach())
    loss = out.square().mean()
    loss.backward()
    optimizer.step()
print("trained")

# %% value
X = torch.randn(10, 1, 4, requires_grad=True)
whole, _ = rnn(X)
_, h = rnn(X[:5])
part, _ = rnn(X[5:], h.detach())
print("same last output:", torch.allclose(whole[-1], part[-1], atol=1e-6))
part[-1].sum().backward()
print((X.grad != 0).any(dim=2).flatten().tolist())
