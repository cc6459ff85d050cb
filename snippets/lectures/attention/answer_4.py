"""Divided by 1, by √d, and by d | 除以 1、√d 与 d"""

# %% answer
import torch

torch.manual_seed(0)
print("   d     1  sqrt     d")
for d in (16, 64, 256, 1024):
    q, k = torch.randn(200, 1, d), torch.randn(200, 8, d)
    scores = (q * k).sum(dim=2)  # (200, 8)
    row = []
    for divisor in (1, d**0.5, d):
        weights = torch.softmax(scores / divisor, dim=1)
        row.append(weights.amax(dim=1).mean().item())
    print(f"{d:4}" + "".join(f"{w:6.2f}" for w in row))
    assert row[0] > row[1] > row[2]
assert row[0] > 0.95 and 0.3 < row[1] < 0.4 and row[2] < 0.14
