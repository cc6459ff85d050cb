"""Half of each count, the wrong way | 每个计数取一半，取错了"""

# %% bug
import torch

counts = torch.tensor([3, 1, 2])
half = torch.full_like(counts, 0.5)
print(counts * half)
