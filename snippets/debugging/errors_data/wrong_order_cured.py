"""Both parts of X, then both of y | 先是 X 的两部分，再是 y 的两部分"""

# %% parts
import torch
from sklearn.model_selection import train_test_split
from torch.utils.data import TensorDataset

X = torch.zeros(100, 4)  # (B, D)
y = torch.zeros(100)  # (B,)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2)
train_data = TensorDataset(X_train, y_train)
print(tuple(X_train.shape), tuple(y_train.shape), len(train_data))
