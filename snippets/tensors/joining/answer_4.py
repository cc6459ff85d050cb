"""Apart and together again | 拆开又合上"""

# %% answer
import torch

x = torch.arange(6)
parts = x.split(2)
y = torch.cat(parts)
parts[0][0] = 99
print(x)
print(y)
assert x[0] == 99 and y[0] == 0
