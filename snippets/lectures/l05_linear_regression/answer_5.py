"""Noisy points in batches of four | 带噪声的点，每批四个"""
# notes: threads=1

# %% data
import torch
from torch import nn

torch.manual_seed(1)
X = 3 * torch.rand(60, 1, dtype=torch.float64)  # (60, 1)
y = 2 * X + 0.5 * torch.randn(60, 1, dtype=torch.float64)  # (60, 1)
columns = torch.cat([X, torch.ones_like(X)], dim=1)  # (60, 2)
p = torch.linalg.lstsq(columns, y).solution  # (2, 1)
loss_fn = nn.MSELoss()
best = loss_fn(columns @ p, y).item()

# %% train
found = {}
for make in (torch.optim.SGD, torch.optim.Rprop):
    for lr in (0.01, 0.1):
        model = nn.Linear(1, 1, dtype=torch.float64)
        nn.init.ones_(model.weight)
        nn.init.zeros_(model.bias)
        optimizer = make(model.parameters(), lr=lr)
        generator = torch.Generator().manual_seed(1)
        total = 0.0
        for step in range(300):
            rows = torch.randint(60, (4,), generator=generator)
            optimizer.zero_grad()
            loss = loss_fn(model(X[rows]), y[rows])
            loss.backward()
            optimizer.step()
            if step >= 200:
                with torch.no_grad():
                    total += loss_fn(model(X), y).item() - best
        found[make.__name__, lr] = total / 100
        print(f"{make.__name__:5} lr {lr:4}: {total / 100:.3f}")
assert found["SGD", 0.01] < found["SGD", 0.1] / 2
assert found["SGD", 0.01] < found["Rprop", 0.1] / 2
