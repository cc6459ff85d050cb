"""Half of each count | 每个计数取一半"""

# %% answer
import torch

counts = torch.tensor([3, 1, 2])
half = torch.full_like(counts, 0.5, dtype=torch.float32)
print(counts * half)
assert (counts * half).tolist() == [1.5, 0.5, 1.0]
assert torch.full_like(counts, 0.5).tolist() == [0, 0, 0]
