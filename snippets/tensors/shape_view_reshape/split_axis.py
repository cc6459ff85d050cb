"""Split an axis of a tensor that is not contiguous | 拆开不连续的张量的一个轴"""

# %% split
import torch

t = torch.arange(10, 90, 10).view(2, 4).t()  # (4, 2)
s = t.view(2, 2, 2)
print("t:", t.stride(), "->", "s:", s.stride())
