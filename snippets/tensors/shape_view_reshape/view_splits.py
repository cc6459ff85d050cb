"""Splitting an axis always works | 拆开一个轴总能成功"""

# %% split
import torch

t = torch.arange(10, 90, 10).view(2, 4).t()  # (4, 2)
s = t.view(2, 2, 2)  # split the first axis | 把第一个轴拆成两个
print("t:", tuple(t.shape), "stride", t.stride())
print("s:", tuple(s.shape), "stride", s.stride())
