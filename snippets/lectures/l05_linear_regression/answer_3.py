"""Center the inputs first | 先把输入减去平均值"""
# notes: threads=1

# %% answer
import torch
from torch import nn

X = torch.tensor([[1.0], [2.0], [3.0]], dtype=torch.float64)  # (3, 1)
y = 2 * X  # (3, 1)
mean = X.mean()
torch.manual_seed(0)
model = nn.Linear(1, 1, dtype=torch.float64)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
for _ in range(1000):
    optimizer.zero_grad()
    loss = loss_fn(model(X - mean), y)
    loss.backward()
    optimizer.step()
w = model.weight.item()
b = model.bias.item() - w * mean.item()
print(f"w = {w:.4f}, b = {b:.4f}, at 4: {4 * w + b:.4f}")

columns = torch.cat([X - mean, torch.ones_like(X)], dim=1)  # (3, 2)
H = 2 * columns.T @ columns / 3  # (2, 2)
print(torch.linalg.eigh(H).eigenvalues)
assert abs(w - 2) < 1e-4 and abs(b) < 1e-4
