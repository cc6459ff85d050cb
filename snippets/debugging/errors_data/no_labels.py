"""A dataset without labels, a loop with two names | 数据没有标签，循环写了两个名字"""

# %% loop raises="ValueError"
import torch
from torch.utils.data import DataLoader, TensorDataset

X = torch.zeros(8, 4)  # (B, D)
test_loader = DataLoader(TensorDataset(X), batch_size=4)
for x, y in test_loader:
    print(x.shape)
