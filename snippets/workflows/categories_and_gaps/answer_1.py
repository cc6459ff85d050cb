"""How wide is one_hot? | one_hot 有多宽"""

# %% answer
import torch
from torch.nn import functional as F

codes = torch.tensor([0, 2, 0])
print(F.one_hot(codes).shape)
print(F.one_hot(codes[:1]).shape)
assert F.one_hot(codes).shape == (3, 3)
assert F.one_hot(codes[:1]).shape == (1, 1)
assert F.one_hot(codes[:1], 3).shape == (1, 3)
