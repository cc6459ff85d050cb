"""A grid that meets its ends | 两端都在里面的网格"""

# %% answer
import torch


def grid(low, high, per_unit):
    """Return low to high, both included | 从 low 到 high，两端都在内"""
    return torch.arange(low * per_unit, high * per_unit + 1) / per_unit


x = grid(-2, 2, 10)
print(len(x), x[0].item(), x[20].item(), x[-1].item())
assert len(x) == 41
assert torch.equal(x, torch.tensor([k / 10 for k in range(-20, 21)]))
