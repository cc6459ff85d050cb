"""A loss by the name of its formula | 按公式的名字找损失"""

# %% bug raises="AttributeError"
import torch
from torch import nn

logits = torch.tensor([2.0, -1.0])
y = torch.tensor([1.0, 0.0])
loss_fn = nn.BCE()
print(loss_fn(logits, y))
