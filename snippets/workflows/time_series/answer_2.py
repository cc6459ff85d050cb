"""Averages that only look back | 只往回看的平均"""
# notes: threads=1

# %% main
import torch

generator = torch.Generator().manual_seed(0)
size = (2000,)
rolls = torch.randint(1, 7, size, generator=generator).double()
smooth = rolls.clone()
smooth[2:] = rolls.unfold(0, 3, 1).mean(dim=1)  # up to now | 到当时为止

past = smooth.unfold(0, 12, 1)[:-1]  # (1988, 12)
X = torch.cat([past, torch.ones(1988, 1)], dim=1)  # (1988, 13)
y = rolls[12:]  # (1988,)
weights = torch.linalg.lstsq(X[:1000], y[:1000]).solution
error = (X[1000:] @ weights - y[1000:]).abs().mean()
nothing = (3.5 - y[1000:]).abs().mean()
print(f"always 3.5: {nothing:.2f}, linear: {error:.2f}")
assert error > 0.98 * nothing
