"""Tensors filled with one value | 填好同一个值的张量"""

# %% filled
import torch

print(torch.zeros(2, 3))
print(torch.ones(2))
print(torch.full((2, 3), 7))
print(torch.eye(3))

# %% empty
squares = torch.empty(5)  # not filled yet | 还没有填
for i in range(5):
    squares[i] = i**2
print(squares)
