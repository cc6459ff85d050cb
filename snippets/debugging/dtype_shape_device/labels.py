"""Class numbers in two integer dtypes | 两种整数类型的类别编号"""

# %% int32
import numpy as np
import torch
from torch import nn

loss_fn = nn.CrossEntropyLoss()
logits = torch.zeros(2, 3)  # (B, C)
y = np.array([0, 2], dtype=np.int32)
try:
    loss_fn(logits, torch.from_numpy(y))
except RuntimeError as error:
    print(error)

# %% int64
labels = torch.from_numpy(y.astype(np.int64))  # (B,)
print(loss_fn(logits, labels))

# %% float
output = torch.zeros(2)  # (B,)
y = torch.tensor([0, 1])  # (B,), int64
try:
    nn.BCEWithLogitsLoss()(output, y)
except RuntimeError as error:
    print(error)
print(nn.BCEWithLogitsLoss()(output, y.float()))
