"""Standardize one new row | 标准化一行新数据"""

# %% fails warns="UserWarning"
import torch

X_train = torch.tensor([[1.0, 10.0], [3.0, 30.0], [5.0, 20.0]])
X = torch.tensor([[4.0, 10.0]])  # one new row | 一行新数据
X = (X - X.mean(dim=0)) / X.std(dim=0)
print(X)
