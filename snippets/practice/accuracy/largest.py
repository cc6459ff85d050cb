"""The class with the largest output, and the accuracy | 输出最大的那一类，以及准确率"""

# %% rows
import torch

rows = [[0.3, 0.6], [0.2, 0.7], [1.4, -0.5], [0.1, 0.4], [2.0, 2.5]]
outputs = torch.tensor(rows)  # (B, 2)
values, answers = outputs.max(dim=1)  # (B,), (B,)
print("largest =", values)
print("answers =", answers)

# %% accuracy
y = torch.tensor([1, 1, 0, 0, 1])  # (B,)
right = (answers == y).sum().item()
print("right =", right, " accuracy =", right / len(y))

# %% top
rows = [[3.0, 1.0, 2.0], [0.5, 2.5, 2.0], [1.0, 0.0, 4.0], [2.0, 1.5, 0.0]]
logits = torch.tensor(rows)  # (B, 3)
y = torch.tensor([0, 2, 1, 1])
for k in (1, 2):
    best = logits.topk(k, dim=1).indices  # (B, k)
    hit = (best == y[:, None]).any(dim=1)  # (B,)
    print("top", k, "=", hit.sum().item() / len(y))
