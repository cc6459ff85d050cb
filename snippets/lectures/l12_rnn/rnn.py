"""nn.RNN is a loop over one cell | nn.RNN 就是同一个单元的循环"""
# notes: threads=1

# %% loop
import torch
from torch import nn

torch.manual_seed(0)
rnn = nn.RNN(3, 4)
X = torch.randn(5, 2, 3)  # (T, B, D)
with torch.no_grad():
    out, last = rnn(X)
    cell = nn.RNNCell(3, 4)
    cell.weight_ih.copy_(rnn.weight_ih_l0)
    cell.weight_hh.copy_(rnn.weight_hh_l0)
    cell.bias_ih.copy_(rnn.bias_ih_l0)
    cell.bias_hh.copy_(rnn.bias_hh_l0)
    h = torch.zeros(2, 4)  # (B, H)
    states = []
    for x in X:  # x: (B, D)
        h = cell(x, h)
        states.append(h)
print("out:", tuple(out.shape), "last:", tuple(last.shape))
print("same states:", torch.allclose(torch.stack(states), out, atol=1e-6))
print("last one:", torch.equal(out[-1], last[0]))


# %% sizes
def size(net):
    """Count the parameters | 数参数"""
    return sum(p.numel() for p in net.parameters())


print("RNN", size(rnn), "GRU", size(nn.GRU(3, 4)), "LSTM", size(nn.LSTM(3, 4)))
for steps in (5, 50, 500):
    layer = nn.Linear(steps * 3, steps * 4)
    print(f"{steps:3} steps as one linear layer: {size(layer):9,}")

# %% slow
import time


def seconds(module, X):
    """Return the shortest time of five calls | 返回五次调用里最短的时间"""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        module(X)
        times.append(time.perf_counter() - start)
    return min(times)


X = torch.randn(2000, 1, 3)
with torch.no_grad():
    ratio = seconds(rnn, X) / seconds(nn.Linear(3, 4), X)
print("RNN more than 10 times as slow:", ratio > 10)
