"""A label for cross-entropy | 交叉熵的标签"""

# %% old
import numpy as np
import torch
from torch import nn
from torch.autograd import Variable

logits = torch.tensor([[2.0, 0.0], [0.0, 2.0]])  # (B, C)
loss_fn = nn.CrossEntropyLoss()

label = np.array([0, 1]).astype(np.int64)
loss = loss_fn(Variable(logits), Variable(torch.from_numpy(label)))
print(f"loss = {loss.item():.4f}")

# %% today
label = torch.tensor([0, 1], device=logits.device)  # (B,)
loss = loss_fn(logits, label)
print(label.dtype)
print(f"loss = {loss.item():.4f}")
