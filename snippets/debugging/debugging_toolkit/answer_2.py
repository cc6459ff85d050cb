"""Columns that are constant | 不变的列"""
# notes: needs=sklearn

# %% answer
import torch
from sklearn.datasets import load_digits
from torch import nn

digits = load_digits()
X = torch.tensor(digits.data)  # (1797, 64)
y = torch.tensor(digits.target)
std = X.std(dim=0)
print("constant:", (std == 0).nonzero().flatten().tolist())
std = torch.where(std > 0, std, 1.0)
X = (X - X.mean(dim=0)) / std

torch.manual_seed(0)
net = nn.Linear(64, 10).double()
loss = nn.CrossEntropyLoss()(net(X), y)
print(f"loss: {loss.item():.1f}")
assert X.isfinite().all() and 2 < loss < 3
