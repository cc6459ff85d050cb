"""Ten rows, all of them right | 十行，全都答对"""

# %% rows
import torch
from torch.utils.data import DataLoader, TensorDataset

y = torch.tensor([1, 0, 0, 1, 1, 0, 1, 0, 1, 1])  # (N,)
loader = DataLoader(TensorDataset(y, y), batch_size=4, drop_last=True)
right = 0
for answers, labels in loader:
    right += (answers == labels).sum().item()
print("accuracy =", right / len(y))
