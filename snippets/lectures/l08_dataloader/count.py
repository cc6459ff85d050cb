"""Epochs, batches, iterations | 轮次、批量、迭代"""

# %% range
from torch.utils.data import DataLoader

loader = DataLoader(range(10), batch_size=3)
print("batches:", len(loader))
for batch in loader:
    print(batch)

# %% drop
for drop_last in (False, True):
    loader = DataLoader(range(10), batch_size=3, drop_last=drop_last)
    sizes = [len(batch) for batch in loader]
    print(f"drop_last={drop_last}:", len(loader), "batches,", sizes)

# %% iterations
num_epochs = 5
for batch_size in (10, 4):
    loader = DataLoader(range(10), batch_size=batch_size)
    iterations = 0
    for epoch in range(num_epochs):
        for batch in loader:
            iterations += 1
    print(f"batch_size = {batch_size}, iterations = {iterations}")
