"""The variance of one number | 一个数的方差"""

# %% answer warns="UserWarning"
import torch

x = torch.tensor([5.0])
print(x.var(correction=0))
default = x.var()
print(default)
assert x.var(correction=0) == 0 and default.isnan()
