"""One step of a GRU by hand | 手算 GRU 的一步"""

# %% formula
import torch
from torch import nn

torch.manual_seed(0)
cell = nn.GRUCell(4, 8)
x, h = torch.randn(4), torch.randn(8)
w_r, w_z, w_n = (cell.weight_ih @ x + cell.bias_ih).chunk(3)
u_r, u_z, u_n = (cell.weight_hh @ h + cell.bias_hh).chunk(3)
r = torch.sigmoid(w_r + u_r)  # what of h the candidate sees | 候选看到多少 h
z = torch.sigmoid(w_z + u_z)  # what of h is kept | 保留 h 的多少
n = torch.tanh(w_n + r * u_n)  # the candidate | 候选状态
print("same:", torch.allclose((1 - z) * n + z * h, cell(x, h), atol=1e-6))

# %% zeros
after = cell(torch.zeros(4), h)
print("unmoved by zeros:", torch.equal(after, h))
