"""One nan in the data | 数据里有一个 nan"""

# %% answer
import torch

x = torch.tensor([4.0, float("nan"), 2.0])
print("sum  ", x.sum())
print("max  ", x.max())
print("sort ", x.sort().values)
print("equal", x == x)
assert x.sum().isnan() and x.max().isnan()
assert x.sort().values[:2].tolist() == [2.0, 4.0]
assert (x == x).tolist() == [True, False, True]
