"""One cell by hand and by RNNCell | 手算一个单元，再用 RNNCell"""

# %% hand
import math


def last_state(xs):
    """Read the numbers from left to right | 从左到右读这些数"""
    h = 0.0
    for x in xs:
        h = math.tanh(1.0 * x + 1.0 * h)  # w = u = 1, b = 0
    return round(h, 3)


print("1, 0, 0:", last_state([1, 0, 0]))
print("0, 1, 0:", last_state([0, 1, 0]))
print("0, 0, 1:", last_state([0, 0, 1]))

# %% formula
import torch
from torch import nn

torch.manual_seed(0)
cell = nn.RNNCell(4, 3)  # D = 4, H = 3
x = torch.randn(2, 4)  # (B, D)
h = torch.randn(2, 3)  # (B, H)
with torch.no_grad():
    W, b = cell.weight_ih, cell.bias_ih  # (3, 4), (3,)
    U, c = cell.weight_hh, cell.bias_hh  # (3, 3), (3,)
    by_hand = torch.tanh(x @ W.T + b + h @ U.T + c)  # (2, 3)
    print("equal:", torch.allclose(cell(x, h), by_hand, atol=1e-6))

# %% linear
with torch.no_grad():
    b.zero_()
    c.zero_()
    sums = x @ W.T + h @ U.T
    doubled = (2 * x) @ W.T + (2 * h) @ U.T
    print("two linear maps:", torch.allclose(doubled, 2 * sums))
    print("with tanh:", torch.allclose(cell(2 * x, 2 * h), 2 * cell(x, h)))
