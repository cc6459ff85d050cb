"""Bug: Adam that does no better than this | 错误：Adam 只能做到这样"""
# notes: threads=1

# %% data
import math

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def make_rings(n):
    """Return n points of each ring, shuffled | 每个圆环取 n 个点，打乱次序"""
    inner = 5 + torch.randn(n, dtype=torch.float64)
    outer = 8 + torch.randn(n, dtype=torch.float64)
    r = torch.cat([inner, outer])  # (2n,)
    angle = 2 * math.pi * torch.rand(2 * n, dtype=torch.float64)
    X = torch.stack([r * angle.cos(), r * angle.sin()], dim=1)  # (2n, 2)
    y = (torch.arange(2 * n) >= n).double()  # 1: outer ring | 1 表示外环
    order = torch.randperm(2 * n)
    return X[order], y[order]


torch.manual_seed(0)
X, y = make_rings(2000)
X_train, y_train = X[:3000], y[:3000]
X_test, y_test = X[3000:], y[3000:]
loader = DataLoader(
    TensorDataset(X_train, y_train),
    batch_size=100,
    shuffle=True,
    generator=torch.Generator().manual_seed(0),
)

# %% bug
torch.manual_seed(0)
model = nn.Sequential(
    nn.Linear(2, 8, dtype=torch.float64),
    nn.ReLU(),
    nn.Linear(8, 8, dtype=torch.float64),
    nn.ReLU(),
    nn.Linear(8, 1, dtype=torch.float64),
)
loss_fn = nn.BCEWithLogitsLoss()
for _ in range(20):
    for X_batch, y_batch in loader:
        optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
        optimizer.zero_grad()
        loss = loss_fn(model(X_batch).squeeze(1), y_batch)
        loss.backward()
        optimizer.step()
with torch.no_grad():
    final = loss_fn(model(X_train).squeeze(1), y_train).item()
print(f"loss = {final:.3f}")
