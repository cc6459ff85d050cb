"""Converted once, before the loop | 在循环之前转换一次"""
# notes: needs=sklearn

# %% once
import torch
from sklearn.datasets import load_digits
from torch import nn

X = torch.tensor(load_digits().data, dtype=torch.float32)  # (1797, 64)
model = nn.Linear(64, 10)
for epoch in range(1, 4):
    logits = model(X)
    print(epoch, tuple(logits.shape), logits.dtype)
