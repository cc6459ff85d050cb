"""Two measurements at each place | 每个位置量两次"""

# %% answer
import torch

dtype = torch.float64
once = torch.tensor([-1.0, -0.5, 0.0, 0.5, 1.0], dtype=dtype)
low = torch.tensor([0.0, 4.0, 1.0, 5.0, 2.0], dtype=dtype)
x = torch.cat([once, once])  # (10,)
y = torch.cat([low, low + 2])  # (10,)
losses = {}
for degree in (3, 4, 9):
    X = torch.stack([x**k for k in range(degree + 1)], dim=1)
    # gelsd: there are many best weights | gelsd：最好的权重不止一组
    w = torch.linalg.lstsq(X, y, driver="gelsd").solution
    losses[degree] = ((X @ w - y) ** 2).mean().item()
    print(f"degree {degree}: {losses[degree]:.3f}")
assert abs(losses[4] - 1) < 1e-9 and abs(losses[9] - 1) < 1e-9
