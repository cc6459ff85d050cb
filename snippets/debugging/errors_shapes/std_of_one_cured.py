"""Standardize with the numbers of the training data | 用训练数据的均值和标准差"""

# %% cured
import torch

X_train = torch.tensor([[1.0, 10.0], [3.0, 30.0], [5.0, 20.0]])
X = torch.tensor([[4.0, 10.0]])  # one new row | 一行新数据
X = (X - X_train.mean(dim=0)) / X_train.std(dim=0)
print(X)
