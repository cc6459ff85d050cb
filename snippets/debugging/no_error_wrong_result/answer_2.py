"""Split first, repeat afterward | 先划分，再重复"""

# %% answer
import torch

generator = torch.Generator().manual_seed(0)
X = torch.randn(1000, 5, generator=generator)  # (N, D)
y = torch.zeros(1000, dtype=torch.int64)  # (N,)
y[:200] = 1  # the rare class | 少见的类别

rows = torch.randperm(1000, generator=generator)
parts = []
for part in (rows[:750], rows[750:]):
    rare = part[part < 200]
    parts.append(torch.cat([part, rare.repeat(3)]))
train, test = parts

nearest = torch.cdist(X[test], X[train]).argmin(dim=1)
right = y[train][nearest] == y[test]
accuracy = right.sum() / len(test)
print(f"accuracy = {accuracy:.2f}")
assert not set(train.tolist()) & set(test.tolist())
assert 0.4 < accuracy < 0.6
