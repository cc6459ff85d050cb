"""High level: a trainer | 高阶：训练器"""
# notes: threads=1

# %% data
import math

import torch
from notes_toolbox import Trainer
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
train_loader = DataLoader(
    TensorDataset(X_train, y_train),
    batch_size=100,
    shuffle=True,
    generator=torch.Generator().manual_seed(0),
)
test_loader = DataLoader(TensorDataset(X_test, y_test), batch_size=1000)


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


def correct(logits, y):
    """Return for each row whether it is right | 逐行返回判断是否正确"""
    return (logits > 0) == (y == 1)


torch.manual_seed(0)
model = Network()
loss_fn = nn.BCEWithLogitsLoss()
print("parameters:", sum(p.numel() for p in model.parameters()))

# %% adam
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)

# %% train
metrics = {"accuracy": correct}
trainer = Trainer(model, loss_fn, optimizer, metrics)
for row in trainer.fit(train_loader, num_epochs=20):
    if row["epoch"] in (1, 5, 10, 20):
        print(f"{row['epoch']:2}: loss = {row['loss']:.4f}")

# %% test
result = trainer.evaluate(test_loader)
print(f"loss = {result['loss']:.4f}")
print(f"accuracy = {result['accuracy']:.3f}")
