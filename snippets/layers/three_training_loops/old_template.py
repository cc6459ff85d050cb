"""Two slips of an old training loop | 老训练循环里的两处疏忽"""
# notes: needs=sklearn

# %% count
seen = []
for epoch in range(3):
    epoch += 1
    seen.append(epoch)
print(seen)

# %% dtype raises="RuntimeError"
import torch
from sklearn.datasets import load_digits
from torch import nn

rows = load_digits().data  # NumPy, (1797, 64)
model = nn.Linear(64, 10)
for epoch in range(1, 4):
    model(torch.from_numpy(rows))
