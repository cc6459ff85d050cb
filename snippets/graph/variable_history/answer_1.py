"""A size or a value | 是长度，还是数值"""

# %% answer
import torch

print(torch.FloatTensor([3]).shape)
print(torch.FloatTensor(3).shape)
print(torch.tensor(3).shape)
assert torch.FloatTensor(3).shape == (3,)  # values not set | 数值未设定
assert torch.tensor(3).shape == ()
