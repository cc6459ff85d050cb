"""Windows far above the training months | 远远高出训练月份的窗口"""
# notes: threads=1

# %% main
import torch
from torch import nn

torch.manual_seed(0)
t = torch.arange(60.0)
series = t / 10 + torch.randn(60)
pieces = series.unfold(0, 5, 1)  # (56, 5)
X = torch.cat([pieces[:, :4], torch.ones(56, 1)], dim=1)  # (56, 5)
weights = torch.linalg.lstsq(X, pieces[:, 4]).solution

gru = nn.GRU(1, 16, batch_first=True)
last = nn.Linear(16, 1)
bound = (last.weight.abs().sum() + last.bias.abs()).item()
for up in (0.0, 1e2, 1e4):
    window = pieces[-1, :4] + up  # (4,)
    line = (window @ weights[:4] + weights[4]).item()
    _, h_n = gru(window.reshape(1, 4, 1))
    inside = last(h_n[-1]).abs().item() <= bound
    print(f"+ {up:5.0f}: linear {line:6.0f}, GRU within its bound: {inside}")
    assert inside
assert line > 1000 * bound
