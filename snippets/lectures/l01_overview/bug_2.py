"""Bug: one of two derivatives is wrong | 错误：两个导数错了一个"""

# %% bug
import torch

a = torch.tensor(4.0, requires_grad=True)
b = torch.tensor(1.0, requires_grad=True)
c = a + b
d = b + 1
e = c * d
de_dc = c.item()
de_dd = d.item()
de_da = de_dc * 1  # a -> c -> e
de_db = de_dc * 1 + de_dd * 1  # b -> c -> e, b -> d -> e
e.backward()
print("by hand:", de_da, de_db)
print("backward:", a.grad.item(), b.grad.item())
