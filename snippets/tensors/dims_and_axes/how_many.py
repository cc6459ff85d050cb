"""How many dimensions? | 有几个维度？"""

# %% count
import torch

x = torch.tensor([[[1, 2, 3], [4, 5, 6]]])
print("ndim =", x.ndim)
print("shape =", tuple(x.shape))

# %% index
print("x[0]:", x[0].ndim)
print("x[0, 1]:", x[0, 1].ndim)
print("x[0, 1, 2]:", x[0, 1, 2].ndim)
print("x[0:1]:", x[0:1].ndim)

# %% empty
empty = torch.zeros(0, 3)  # no rows | 一行也没有
print(empty.tolist(), empty.ndim, tuple(empty.shape))
