"""Why a thousand steps are not enough | 为什么一千步还不够"""
# notes: threads=1

# %% matrix
import torch
from torch import nn


def mean_loss(p, X, y):
    """Return the mean squared error at p = (w, b) | 返回 p = (w, b) 处的均方误差"""
    return ((X * p[0] + p[1] - y) ** 2).mean()


X = torch.tensor([[1.0], [2.0], [3.0]], dtype=torch.float64)  # (3, 1)
y = 2 * X  # (3, 1)
best = torch.tensor([2.0, 0.0], dtype=torch.float64)  # (2,)
H = torch.func.hessian(mean_loss)(best, X, y)  # (2, 2)
curvature, directions = torch.linalg.eigh(H)  # (2,), (2, 2)
print([round(c, 4) for c in curvature.tolist()])

# %% predict
torch.manual_seed(0)
model = nn.Linear(1, 1, dtype=torch.float64)
start = torch.cat([model.weight.detach().flatten(), model.bias.detach()])
away = directions.T @ (start - best)  # (2,)
away = away * (1 - 0.01 * curvature) ** 1000
w, b = (best + directions @ away).tolist()
print(f"w = {w:.2f}, b = {b:.2f}, at 4: {4 * w + b:.2f}")

# %% factors
low, high = curvature.tolist()
for lr in (0.01, 0.03, 2 / (low + high)):
    along, across = 1 - lr * low, 1 - lr * high
    print(f"{lr:.4f}: {along:.4f} {across:7.4f}  {along**1000:.6f}")
print(f"limit: {2 / high:.4f}")
