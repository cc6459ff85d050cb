"""One write, four cells | 写一次，四格都变"""

# %% answer
import torch

x = torch.zeros(3, 1).expand(3, 4)
x[0, 0] = 1  # one place in memory, written once | 一处内存，写一次
print(x)
y = x.clone()  # 12 places of its own | 自己的 12 处内存
y += 1
print(y)
assert x[0].tolist() == [1.0, 1.0, 1.0, 1.0]
assert y[0].tolist() == [2.0, 2.0, 2.0, 2.0] and x[1].sum() == 0
