"""400 rows in batches of 32 | 400 行，每批 32 行"""

# %% answer
import torch
from torch.utils.data import DataLoader, TensorDataset

dataset = TensorDataset(torch.zeros(400, 2), torch.zeros(400))
for drop_last in (False, True):
    loader = DataLoader(dataset, batch_size=32, drop_last=drop_last)
    sizes = [len(y_batch) for _, y_batch in loader]
    print("batches:", len(loader), "last:", sizes[-1])
    print("steps in 50 epochs:", 50 * len(loader))
    assert len(loader) == (12 if drop_last else 13)
