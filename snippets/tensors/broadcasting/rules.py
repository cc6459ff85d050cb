"""Align two shapes from the right | 把两个形状从右边对齐"""

# %% add
import torch

column = torch.tensor([[0], [10], [20]])  # (3, 1)
row = torch.tensor([1, 2, 3, 4])  # (4,)
total = column + row
print(total.shape)
print(total)

# %% fails raises="RuntimeError"
torch.zeros(3, 4) + torch.zeros(3)
