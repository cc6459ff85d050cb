"""Shaped like another tensor | 照着另一个张量的样子"""

# %% like
import torch

counts = torch.tensor([[3, 0, 1], [2, 2, 5]])  # (2, 3)
print(torch.zeros_like(counts))
print(torch.ones_like(counts, dtype=torch.float32))
print(torch.rand_like(counts, dtype=torch.float32).shape)
