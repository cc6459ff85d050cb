"""When reshape copies | reshape 什么时候复制"""

# %% shared
import torch

m = torch.zeros(2, 3, dtype=torch.int64)  # contiguous | 连续
r = m.reshape(6)
r[0] = 99
print("m[0, 0] =", m[0, 0].item())

# %% copied
t = torch.zeros(2, 3, dtype=torch.int64).t()  # not contiguous | 不连续
r = t.reshape(6)
r[0] = 99
print("t[0, 0] =", t[0, 0].item())

# %% same_shape
r = t.reshape(3, 1, 2)  # merges nothing | 没有合并轴
r[0] = 99
print("t[0, 0] =", t[0, 0].item())
