"""One graph, step by step | 一张图，一步步走"""

# %% forward
import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(1.0, requires_grad=True)
c = a + b
d = b + 1
e = c * d
print(f"c = {c.item()}, d = {d.item()}, e = {e.item()}")

# %% backward
de_dc = d.item()  # c * d with respect to c | c * d 对 c 的导数
de_dd = c.item()
de_da = de_dc * 1  # a -> c -> e
de_db = de_dc * 1 + de_dd * 1  # b -> c -> e, b -> d -> e
print("by hand:", de_da, de_db)
e.backward()
print("backward:", a.grad.item(), b.grad.item())
