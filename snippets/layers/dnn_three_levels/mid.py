"""Mid level: nn, optim, and DataLoader | 中阶：nn、optim 和 DataLoader"""
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

# %% loader
loader = DataLoader(
    TensorDataset(X_train, y_train),
    batch_size=100,
    shuffle=True,
    generator=torch.Generator().manual_seed(0),
)


# %% model
class Network(nn.Module):
    """Two hidden layers of 8 units | 两个隐藏层，各 8 个单元"""

    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(2, 8, dtype=torch.float64),
            nn.ReLU(),
            nn.Linear(8, 8, dtype=torch.float64),
            nn.ReLU(),
            nn.Linear(8, 1, dtype=torch.float64),
        )

    def forward(self, X):
        return self.layers(X).squeeze(1)  # (B, 2) -> (B, 1) -> (B,)


torch.manual_seed(0)
model = Network()
loss_fn = nn.BCEWithLogitsLoss()
print("parameters:", sum(p.numel() for p in model.parameters()))

# %% adam
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)

# %% train
for epoch in range(1, 21):
    total = 0.0
    for X_batch, y_batch in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(X_batch), y_batch)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y_batch)
    if epoch in (1, 5, 10, 20):
        print(f"{epoch:2}: loss = {total / 3000:.4f}")

# %% test
with torch.no_grad():
    logits = model(X_test)  # (1000,)
correct = (logits > 0) == (y_test == 1)
print(f"loss = {loss_fn(logits, y_test).item():.4f}")
print("correct:", correct.sum().item(), "of", len(correct))
