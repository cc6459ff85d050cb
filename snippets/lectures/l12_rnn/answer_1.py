"""Count the parameters, then run | 先数参数，再运行"""

# %% answer
import torch
from torch import nn

X = torch.randn(7, 2, 5)  # (T, B, D)
for kind in (nn.RNN, nn.LSTM):
    net = kind(5, 3)
    out, last = net(X)
    numbers = sum(p.numel() for p in net.parameters())
    print(kind.__name__, numbers, tuple(out.shape))
    assert out.shape == (7, 2, 3)
    assert numbers == (1 if kind is nn.RNN else 4) * (3 * 5 + 3 * 3 + 3 + 3)
h, c = last  # of the LSTM | 这是 LSTM 的
print(tuple(h.shape), tuple(c.shape))
assert h.shape == c.shape == (1, 2, 3)
