"""From counts to shares, in place | 从个数到比例，原地计算"""

# %% shares raises="RuntimeError"
import torch

y = torch.tensor([0, 2, 1, 2, 2])  # (B,)
share = torch.bincount(y)  # (C,)
share /= len(y)
