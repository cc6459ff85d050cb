"""Three axes and two axes | 三个轴与两个轴"""

# %% answer
import torch

shape = torch.broadcast_shapes((2, 1, 3), (4, 1))
print(shape)
assert shape == (2, 4, 3)
