"""A product and a sum under autocast | autocast 下的乘法和加法"""

# %% sum
import torch
from torch.nn import functional as F

X, W, b = torch.ones(8, 4), torch.ones(4, 4), torch.ones(4)
with torch.autocast("cpu", dtype=torch.bfloat16):
    print("X @ W            ", (X @ W).dtype)
    print("X @ W + b        ", (X @ W + b).dtype)
    print("F.linear(X, W, b)", F.linear(X, W, b).dtype)
