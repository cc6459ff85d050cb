"""A new name, or a write | 换了名字，还是改写了内存"""

# %% rebind
import torch

a = torch.tensor([4.0, 8.0])
old = a  # a second name | 第二个名字
a = a / 2
print(a, old, a is old)

# %% write
a = old
a /= 2
print(a, old, a is old)
