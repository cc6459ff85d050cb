"""One step of a GRU by hand | 手算 GRU 的一步"""

# %% formula
import torch
from torch import nn

torch.manual_seed(0)
cell = nn.GRUCell(4, 8)
x, h = torch.randn(4), torch.randn(8)
x_r, x_z, x_n = (cell.weight_ih @ x + cell.bias_ih).chunk(3)
h_r, h_z, h_n = (cell.weight_hh @ h + cell.bias_hh).chunk(3)
r = torch.sigmoid(x_r + h_r)  # what of h the proposal sees | 提议能看到 h 的多少
z = torch.sigmoid(x_z + h_z)  # what of h is kept | 保留 h 的多少
n = torch.tanh(x_n + r * h_n)  # the proposal | 提议
print("same:", torch.allclose((1 - z) * n + z * h, cell(x, h), atol=1e-6))

# %% zeros
after = cell(torch.zeros(4), h)
print("unmoved by zeros:", torch.equal(after, h))
