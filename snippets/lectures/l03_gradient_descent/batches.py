"""One sample, a batch, or all of them | 一个样本、一批样本、全部样本"""
# notes: threads=1

# %% data
import torch

torch.manual_seed(0)
dtype = torch.float64  # the same digits on every CPU | 每种 CPU 上数字都相同
x = 4 * torch.rand(1000, dtype=dtype)  # hours | 小时
y = 2 * x + 1 + torch.randn(1000, dtype=dtype)  # points | 分数
X = torch.stack([x, torch.ones_like(x)], dim=1)  # (1000, 2)
best = torch.linalg.lstsq(X, y.unsqueeze(1)).solution.squeeze(1)
best_cost = ((X @ best - y) ** 2).mean().item()
print(f"w = {best[0]:.3f}, b = {best[1]:.3f}, cost = {best_cost:.3f}")


# %% descend
def descend(batch_size, lr):
    """Go through the rows three times | 把全部的行用三遍"""
    torch.manual_seed(1)
    w = torch.tensor([0.0, 4.0], dtype=dtype, requires_grad=True)
    steps = 0
    for epoch in range(3):
        for rows in torch.randperm(1000).split(batch_size):
            w.grad = None
            cost = ((X[rows] @ w - y[rows]) ** 2).mean()
            cost.backward()
            with torch.no_grad():
                w -= lr * w.grad
            steps += 1
    return w.detach(), steps


# %% same_lr
for batch_size in (1, 32, 1000):
    w, steps = descend(batch_size, lr=0.003)
    above = ((X @ w - y) ** 2).mean().item() - best_cost
    print(f"batch {batch_size:4}: {steps:4} steps, {above:.3f} above the best")

# %% large_lr
for batch_size in (1, 32, 1000):
    w, steps = descend(batch_size, lr=0.1)
    above = ((X @ w - y) ** 2).mean().item() - best_cost
    print(f"batch {batch_size:4}: {steps:4} steps, {above:.3f} above the best")
