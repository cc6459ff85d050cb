"""A label for cross-entropy | 交叉熵的标签"""

# %% old
import numpy as np
import torch
from torch import nn
from torch.autograd import Variable

logits = torch.tensor([[2.0, 0.0], [0.0, 2.0]])  # (N, C)
criterion = nn.CrossEntropyLoss()

label = np.array([0, 1]).astype(np.int64)
loss = criterion(Variable(logits), Variable(torch.tensor(label)))
print(f"loss = {loss.item():.4f}")

# %% today
label = torch.tensor([0, 1], device=logits.device)  # (N,)
loss = criterion(logits, label)
print(label.dtype)
print(f"loss = {loss.item():.4f}")
