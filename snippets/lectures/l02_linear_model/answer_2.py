"""The winner on new rows | 胜者在新的行上"""
# notes: threads=1

# %% answer
import torch

torch.manual_seed(0)
dtype = torch.float64
X = torch.randn(20, 10, dtype=dtype)
y = torch.randn(20, dtype=dtype)
weights = 0.3 * torch.randn(1000, 10, dtype=dtype)
costs = ((weights @ X.T - y) ** 2).mean(dim=1)
winner = weights[costs.argmin()]  # (10,)

X_new = torch.randn(10_000, 10, dtype=dtype)
y_new = torch.randn(10_000, dtype=dtype)
on_new = ((X_new @ winner - y_new) ** 2).mean().item()
print(f"always 0:     {(y_new**2).mean():.2f}")
print(f"best of 1000: {on_new:.2f}")
assert costs.min() < (y**2).mean() and on_new > (y_new**2).mean()
