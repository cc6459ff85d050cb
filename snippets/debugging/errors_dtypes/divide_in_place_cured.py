"""From counts to shares, as a new tensor | 从个数到比例，得到新的张量"""

# %% shares
import torch

y = torch.tensor([0, 2, 1, 2, 2])  # (B,)
count = torch.bincount(y)  # (C,)
share = count / len(y)
print(share)
