"""Labels are integers | 标签是整数"""

# %% labels raises="RuntimeError"
import torch
from torch.nn import functional

scores = torch.zeros(2, 3)  # (B, classes)
labels = torch.tensor([0.0, 2.0])  # (B,)
functional.cross_entropy(scores, labels)
