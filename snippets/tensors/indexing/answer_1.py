"""Four shapes | 四个形状"""

# %% answer
import torch

x = torch.zeros(5, 4)
shapes = [tuple(y.shape) for y in (x[1], x[1:2], x[[1]], x[:, None])]
print(shapes)
assert shapes == [(4,), (1, 4), (1, 4), (5, 1, 4)]
