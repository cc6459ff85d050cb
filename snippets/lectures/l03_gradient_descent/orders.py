"""Twenty orders of the rows | 换二十种次序"""
# notes: threads=1

# %% orders
import torch

torch.manual_seed(0)
dtype = torch.float64
x = 4 * torch.rand(1000, dtype=dtype)
y = 2 * x + 1 + torch.randn(1000, dtype=dtype)
X = torch.stack([x, torch.ones_like(x)], dim=1)
best = torch.linalg.lstsq(X, y.unsqueeze(1)).solution
best_cost = ((X @ best - y.unsqueeze(1)) ** 2).mean()
runs = torch.arange(20)


def above(batch_size, lr):
    """Return how far 20 runs end above the best cost | 返回 20 次比最低代价高多少"""
    torch.manual_seed(1)
    w = torch.tensor([0.0, 4.0], dtype=dtype).repeat(20, 1)  # (20, 2)
    for _ in range(3):
        orders = torch.stack([torch.randperm(1000) for _ in runs])
        for rows in orders.split(batch_size, dim=1):  # (20, batch_size)
            errors = (X[rows] * w[:, None]).sum(dim=2) - y[rows]
            slopes = (X[rows] * errors[:, :, None]).mean(dim=1)
            w = w - lr * 2 * slopes
    return ((X @ w.T - y.unsqueeze(1)) ** 2).mean(dim=0) - best_cost


sizes = (1, 32, 1000)
print("            batch 1  batch 32  batch 1000")
for lr in (0.003, 0.03, 0.1):
    ends = torch.stack([above(size, lr) for size in sizes])  # (3, 20)
    wins = torch.bincount(ends.argmin(dim=0), minlength=3).tolist()
    print(f"lr = {lr:5}  {wins[0]:7}  {wins[1]:8}  {wins[2]:10}")
