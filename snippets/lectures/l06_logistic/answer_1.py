"""One hour more, three times the odds | 多一小时，几率变成三倍"""

# %% answer
import math

import torch

w = math.log(3)  # odds times 3 for each hour | 每小时几率乘以 3
more = torch.tensor([0.0, 1.0, 2.0])  # hours beyond the boundary | 超过分界的小时
p = torch.sigmoid(w * more)
print("p =", [round(v, 3) for v in p.tolist()])
assert torch.allclose(p, torch.tensor([1 / 2, 3 / 4, 9 / 10]))
