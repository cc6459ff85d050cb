"""How close to the closed form, and how to get closer | 离闭式解有多近，怎样更近"""
# notes: threads=1

# %% data
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = 10 * torch.rand(400, 2, dtype=torch.float64) - 5  # (400, 2)
noise = 2 * torch.randn(400, dtype=torch.float64)
y = (2 * X[:, 0] - 3 * X[:, 1] + 10 + noise).unsqueeze(1)  # (400, 1)
ones = torch.ones(400, 1, dtype=torch.float64)
columns = torch.cat([X, ones], dim=1)  # (400, 3)
best = torch.linalg.lstsq(columns, y).solution.flatten()  # (3,)


loss_fn = nn.MSELoss()


# %% train
def step(model, optimizer, loss_fn, X, y):
    """Take one step on one batch | 用一个批量走一步"""
    optimizer.zero_grad()
    loss = loss_fn(model(X), y)
    loss.backward()
    optimizer.step()


def zero_model():
    """Return a linear layer that starts at 0 | 返回从 0 开始的线性层"""
    model = nn.Linear(2, 1, dtype=torch.float64)
    nn.init.zeros_(model.weight)
    nn.init.zeros_(model.bias)
    return model


def gap(model, best):
    """Return the largest difference from the closed form | 返回与闭式解的最大差"""
    found = torch.cat([p.detach().flatten() for p in model.parameters()])
    return (found - best).abs().max().item()


# %% batches
generator = torch.Generator().manual_seed(0)
loader = DataLoader(
    TensorDataset(X, y),
    batch_size=20,
    shuffle=True,
    generator=generator,
)
small = zero_model()
optimizer = torch.optim.SGD(small.parameters(), lr=0.01)
for _ in range(50):
    for X_batch, y_batch in loader:
        step(small, optimizer, loss_fn, X_batch, y_batch)
print(f"batches of 20: gap = {gap(small, best):.4f}")

# %% full
full = zero_model()
optimizer = torch.optim.SGD(full.parameters(), lr=0.01)
for epoch in range(1, 1001):
    step(full, optimizer, loss_fn, X, y)
    if epoch in (50, 1000):
        print(f"all 400, {epoch:4} epochs: gap = {gap(full, best):.4f}")

# %% smaller
optimizer = torch.optim.SGD(small.parameters(), lr=0.001)
for _ in range(20):
    for X_batch, y_batch in loader:
        step(small, optimizer, loss_fn, X_batch, y_batch)
print(f"batches of 20: gap = {gap(small, best):.4f}")
