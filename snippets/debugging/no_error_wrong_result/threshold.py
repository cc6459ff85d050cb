"""A threshold for logits | 原始分数的阈值"""

# %% threshold
import torch

logits = torch.tensor([0.2, -1.0, 2.0, 0.4])  # (B,)
y = torch.tensor([1, 0, 1, 1])  # (B,)
wrong = logits > 0.5
right = logits > 0
print("wrong =", (wrong == y).sum() / len(y))
print("right =", (right == y).sum() / len(y))
best = logits.sigmoid() > 0.5
print("check =", [torch.equal(answer, best) for answer in (wrong, right)])
