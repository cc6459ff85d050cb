"""Five shapes | 五个形状"""

# %% answer
import torch

x = torch.zeros(5, 4)
print(x[1].shape)
print(x[1:2].shape)
print(x[[1]].shape)
print(x[:, None].shape)
print(x[5:].shape)
assert x[1].shape == (4,) and x[1:2].shape == x[[1]].shape == (1, 4)
assert x[:, None].shape == (5, 1, 4) and x[5:].shape == (0, 4)
