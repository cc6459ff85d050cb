"""All logits times ten | 所有原始分数乘以 10"""

# %% answer
import torch
from torch import nn

logits = torch.tensor([2.0, -1.0, 0.5, -3.0])
y = torch.tensor([1.0, 0.0, 0.0, 0.0])
loss_fn = nn.BCEWithLogitsLoss()
for factor in (1, 10):
    correct = ((factor * logits > 0) == (y == 1)).sum().item()
    loss = loss_fn(factor * logits, y).item()
    print(f"times {factor:2}: correct = {correct}, loss = {loss:.3f}")
    assert correct == 3
