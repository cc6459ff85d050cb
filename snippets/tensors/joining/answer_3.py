"""From a series to a training table | 从一串数到一张训练表"""

# %% answer
import torch

series = torch.arange(10.0)
windows = [series[i : i + 4] for i in range(7)]  # seven of (4,) | 七个 (4,)
table = torch.stack(windows)  # (7, 4)
X, y = table.split([3, 1], dim=1)
print(X.shape, y.shape)
print(X[0], y[0])
assert torch.equal(torch.cat((X, y), dim=1), table)
assert torch.equal(y[:, 0], series[3:])
