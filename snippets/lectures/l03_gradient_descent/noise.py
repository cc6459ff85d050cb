"""How far the gradient of a batch is off | 一批样本的梯度偏离多远"""

# %% spread
import torch

torch.manual_seed(0)
dtype = torch.float64
x = 4 * torch.rand(1000, dtype=dtype)
y = 2 * x + 1 + torch.randn(1000, dtype=dtype)
each = 2 * (0.0 * x + 4.0 - y) * x  # slope for w, one per sample | 每个样本对 w 的斜率
print(f"all 1000 rows: {each.mean():.2f}")
for batch_size in (1, 100):
    rows = torch.randint(0, 1000, (10_000, batch_size))
    slopes = each[rows].mean(dim=1)  # (10000,)
    print(f"batch {batch_size:3}: {slopes.mean():.1f} +- {slopes.std():.1f}")
