"""Bug: features that say nothing, and yet mostly right | 错误：特征毫无用处，却大多答对"""

# %% bug
import torch

generator = torch.Generator().manual_seed(0)
X = torch.randn(1000, 5, generator=generator)  # (N, D)
y = torch.zeros(1000, dtype=torch.int64)  # (N,)
y[:200] = 1  # the rare class | 少见的类别

rows = torch.cat([torch.arange(1000), torch.arange(200).repeat(3)])
rows = rows[torch.randperm(1600, generator=generator)]
train, test = rows[:1200], rows[1200:]

nearest = torch.cdist(X[test], X[train]).argmin(dim=1)
right = y[train][nearest] == y[test]
print(f"accuracy = {right.sum() / len(test):.2f}")
