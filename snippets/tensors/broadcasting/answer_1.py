"""Shapes with a length of 0 | 有一个长度是 0"""

# %% answer
import torch

none = torch.zeros(0)
print((torch.ones(1) + none).shape)
print((torch.ones(3, 1) + none).shape)
print(torch.broadcast_shapes((3, 1), (0,)))
try:
    torch.ones(3) + none
except RuntimeError as error:
    print(error)
assert (torch.ones(3, 1) + none).shape == (3, 0)
