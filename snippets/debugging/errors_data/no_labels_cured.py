"""One name, in parentheses | 一个名字，加上括号"""

# %% loop
import torch
from torch.utils.data import DataLoader, TensorDataset

X = torch.zeros(8, 4)  # (B, D)
test_loader = DataLoader(TensorDataset(X), batch_size=4)
for (x,) in test_loader:
    print(tuple(x.shape))
