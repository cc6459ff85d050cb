"""detach: same memory, no history | detach：同一块内存，没有历史"""

# %% shares
import torch

x = torch.tensor([0.0, 1.0], requires_grad=True)
d = x.detach()
print("d.requires_grad =", d.requires_grad)
d[0] = 5.0
print("x =", x)

# %% copy
c = x.detach().clone()  # a copy of its own | 独立的副本
c[0] = 7.0
print("x =", x)
