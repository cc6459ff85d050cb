"""A third input that says nothing | 第三个输入毫无用处"""
# notes: threads=1

# %% answer
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = 10 * torch.rand(400, 3, dtype=torch.float64) - 5  # (400, 3)
noise = 2 * torch.randn(400, 1, dtype=torch.float64)
y = 2 * X[:, :1] - 3 * X[:, 1:2] + 10 + noise  # (400, 1)
loader = DataLoader(TensorDataset(X, y), batch_size=20, shuffle=True)
model = nn.Linear(3, 1, dtype=torch.float64)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
loss_fn = nn.MSELoss()
for _ in range(50):
    for X_batch, y_batch in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(X_batch), y_batch)
        loss.backward()
        optimizer.step()
print("w =", [round(v, 2) for v in model.weight.flatten().tolist()])

ones = torch.ones(400, 1, dtype=torch.float64)
for inputs in (X[:, :2], X):
    columns = torch.cat([inputs, ones], dim=1)
    best = torch.linalg.lstsq(columns, y).solution
    print(f"best loss: {loss_fn(columns @ best, y).item():.4f}")
assert model.weight[0, 2].abs() < 0.2
