"""One pair of numbers, three shapes | 同一对数，三种形状"""

# %% shapes
import torch

vector = torch.tensor([10, 7])
row = torch.tensor([[10, 7]])
column = torch.tensor([[10], [7]])
print("vector", vector.ndim, tuple(vector.shape))
print("row   ", row.ndim, tuple(row.shape))
print("column", column.ndim, tuple(column.shape))
