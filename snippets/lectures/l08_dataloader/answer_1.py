"""A loop that is broken off | 中途停下的循环"""

# %% answer
import torch
from torch.utils.data import DataLoader

loader = DataLoader(
    range(6),
    batch_size=2,
    shuffle=True,
    generator=torch.Generator().manual_seed(0),
)
first = []
for _ in range(2):
    for batch in loader:
        first.append(batch.tolist())
        break
rest = [batch.tolist() for batch in loader]
print("first batches:", first)
print("a whole loop:", rest)
assert first[0] != first[1] and len(rest) == 3
