"""Features and target | 特征与目标"""

# %% answer
import torch

table = torch.arange(21).view(3, 7)
X, y = table.split([6, 1], dim=1)
print(tuple(X.shape), tuple(y.shape), y.squeeze(1))
assert torch.equal(torch.cat((X, y), dim=1), table)
