"""Make a tensor contiguous | 把张量整理成连续的"""

# %% explicit
import torch

t = torch.arange(10, 90, 10).view(2, 4).t()  # (4, 2)
c = t.contiguous()  # in reading order | 按读取次序排好
print("stride:", t.stride(), "->", c.stride())
print("c.view(8) =", c.view(8))

# %% already
m = torch.zeros(2, 3)  # contiguous | 连续
c = m.contiguous()
c[0, 0] = 1
print("m[0, 0] =", m[0, 0].item())

# %% clone
m = torch.zeros(2, 3)
c = m.clone()
c[0, 0] = 1
print("m[0, 0] =", m[0, 0].item())
