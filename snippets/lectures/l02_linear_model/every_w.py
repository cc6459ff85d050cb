"""Every w from 0 to 4 in steps of 0.1 | 从 0 到 4，每隔 0.1 试一个 w"""

# %% data
import torch

x = torch.tensor([1.0, 2.0, 3.0])  # hours | 小时
y = torch.tensor([2.0, 4.0, 6.0])  # points | 分数

# %% losses
w = torch.arange(41) / 10  # 0.0, 0.1, ..., 4.0
y_hat = w[:, None] * x  # (41, 3)
losses = (y_hat - y) ** 2  # (41, 3)
print("w = 0.0:", losses[0].tolist())
print("w = 3.0:", losses[30].tolist())

# %% costs
costs = losses.mean(dim=1)  # (41,)
print(f"w = 0.0: {costs[0]:.3f}")
print(f"w = 3.0: {costs[30]:.3f}")

# %% best
place = costs.argmin()
best = w[place].item()
print(f"best w = {best:.1f}, cost = {costs[place]:.1f}")

# %% inference
print("4 hours:", best * 4.0)
