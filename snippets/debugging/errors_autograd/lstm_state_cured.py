"""Carry the values, not the graph | 只带走数值，不带走图"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(1, 4, batch_first=True)
optimizer = torch.optim.SGD(lstm.parameters(), lr=0.1)
series = torch.linspace(0, 1, 30).reshape(1, 30, 1)  # (B, T, 1)

state = None
for part in series.split(10, dim=1):  # (B, 10, 1)
    out, state = lstm(part, state)
    loss = out.square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    state = tuple(s.detach() for s in state)  # (h, c)
    print("piece done")
