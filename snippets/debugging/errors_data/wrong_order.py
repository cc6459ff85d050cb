"""The four parts in the wrong order | 四个部分的次序写错了"""

# %% parts raises="AssertionError"
import torch
from sklearn.model_selection import train_test_split
from torch.utils.data import TensorDataset

X = torch.zeros(100, 4)  # (B, D)
y = torch.zeros(100)  # (B,)
X_train, y_train, X_test, y_test = train_test_split(X, y, test_size=0.2)
train_data = TensorDataset(X_train, y_train)
