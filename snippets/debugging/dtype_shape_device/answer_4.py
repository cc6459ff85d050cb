"""One question, two kinds of labels | 一个问题，两种标签"""

# %% answer
import torch
from torch import nn

z = torch.tensor([0.5, -1.0, 2.0])  # (B,), one logit each | 每个样本一个
logits = torch.stack([torch.zeros(3), z], dim=1)  # (B, 2)
y = torch.tensor([1, 0, 1])  # (B,)
one = nn.BCEWithLogitsLoss()(z, y.float())
two = nn.CrossEntropyLoss()(logits, y)
print(one, two)
torch.testing.assert_close(one, two)

unsure = torch.tensor([0.3, 0.3, 0.3])  # of a yes | 答“是”的概率
one = nn.BCEWithLogitsLoss()(z, unsure)
two = nn.CrossEntropyLoss()(logits, torch.stack([1 - unsure, unsure], dim=1))
print(one, two)
torch.testing.assert_close(one, two)
