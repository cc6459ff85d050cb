"""The shapes of two layers in two directions | 两层、双向时的形状"""

# %% answer
import torch
from torch import nn

gru = nn.GRU(4, 8, num_layers=2, batch_first=True, bidirectional=True)
out, h_n = gru(torch.zeros(3, 6, 4))  # (B, T, D)
print("out", tuple(out.shape), "h_n", tuple(h_n.shape))
assert out.shape == (3, 6, 16) and h_n.shape == (4, 3, 8)

forward, backward = out.split(8, dim=2)  # of the upper layer | 上面一层的
print("forward: ", torch.equal(forward[:, -1], h_n[-2]))
print("backward:", torch.equal(backward[:, 0], h_n[-1]))
assert torch.equal(forward[:, -1], h_n[-2])
assert torch.equal(backward[:, 0], h_n[-1])
