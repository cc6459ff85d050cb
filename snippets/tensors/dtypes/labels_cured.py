"""Labels as int64 | 标签用 int64"""

# %% labels
import torch
from torch.nn import functional

scores = torch.zeros(2, 3)  # (B, classes)
labels = torch.tensor([0, 2])  # (B,)
print(labels.dtype, functional.cross_entropy(scores, labels))
