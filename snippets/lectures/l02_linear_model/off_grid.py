"""A slope between two points of the grid | 斜率落在两个格点之间"""

# %% best
import torch

x = torch.tensor([1.0, 2.0, 3.0])
y = 2.13 * x
w = torch.arange(41) / 10
costs = ((w[:, None] * x - y) ** 2).mean(dim=1)  # (41,)
print(f"best w = {w[costs.argmin()]:.2f}")
print(f"cost = {costs.min():.4f}")
