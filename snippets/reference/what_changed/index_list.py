"""A list of lists as an index | 用列表的列表作索引"""

# %% old warns="UserWarning"
import torch

x = torch.arange(9).reshape(3, 3)
print(x[[[0, 1], [1, 2]]])

# %% pairs
print(x[[0, 1], [1, 2]])

# %% rows
print(x[torch.tensor([[0, 1], [1, 2]])].shape)
