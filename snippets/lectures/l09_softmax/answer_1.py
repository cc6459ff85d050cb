"""The loss of a network that knows nothing | 什么都不知道的网络，损失是多少"""

# %% answer
import math

import torch
from torch.nn import functional as F

label = torch.tensor([7])
zeros = F.cross_entropy(torch.zeros(1, 10), label).item()
fives = F.cross_entropy(torch.full((1, 10), 5.0), label).item()
thousand = F.cross_entropy(torch.zeros(1, 1000), label).item()
print(f"ten zeros:      {zeros:.4f}")
print(f"ten fives:      {fives:.4f}")
print(f"thousand zeros: {thousand:.4f}")
assert math.isclose(zeros, math.log(10), rel_tol=1e-5)
assert math.isclose(fives, zeros, rel_tol=1e-5)
assert math.isclose(thousand, math.log(1000), rel_tol=1e-5)
