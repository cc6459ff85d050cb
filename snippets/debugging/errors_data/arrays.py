"""NumPy arrays in a TensorDataset | 把 NumPy 数组交给 TensorDataset"""

# %% dataset raises="TypeError"
import numpy as np
from torch.utils.data import TensorDataset

X = np.array([[0.5, 1.0], [1.5, 2.0], [2.5, 3.0]])  # (B, D)
y = np.array([0, 1, 1])  # (B,)
train_data = TensorDataset(X, y)
