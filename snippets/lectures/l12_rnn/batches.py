"""A state from the batch before | 上一批留下的状态"""

# %% carry raises="RuntimeError"
import torch
from torch import nn

torch.manual_seed(0)
rnn = nn.RNN(4, 4)
optimizer = torch.optim.SGD(rnn.parameters(), lr=0.1)
h = torch.zeros(1, 2, 4)  # (1, B, H)
for X in torch.randn(3, 5, 2, 4):  # (T, B, D)
    optimizer.zero_grad()
    out, h = rnn(X, h)
    loss = out.square().mean()
    loss.backward()
    optimizer.step()
