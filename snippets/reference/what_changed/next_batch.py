"""The next batch | 下一批"""

# %% next
from torch.utils.data import DataLoader

batches = iter(DataLoader([1, 2, 3, 4], batch_size=2))
print(next(batches))

# %% method raises="AttributeError"
print(batches.next())
