"""Bug: right on the old points, wrong on the new | 错误：旧的点都对，新的点都错"""

# %% bug
import torch


def scaled(t):
    """Return t moved and stretched to -1 ... 1 | 把 t 移动、伸缩到 -1 到 1"""
    center = (t.max() + t.min()) / 2
    return (t - center) / (t.max() - center)


def columns(t):
    """Return the columns 1, s, s**2 of scaled t | 返回各列：1、s、s**2，s 是缩放后的 t"""
    s = scaled(t)
    return torch.stack([torch.ones_like(s), s, s**2], dim=1)  # (B, 3)


old = torch.tensor([0, 2, 4, 6, 8, 10], dtype=torch.float64)
heat = 20 + old * (10 - old)
w = torch.linalg.lstsq(columns(old), heat).solution
new = torch.tensor([3, 4, 5], dtype=torch.float64)
print("old: ", [round(h, 2) for h in (columns(old) @ w).tolist()])
print("new: ", [round(h, 2) for h in (columns(new) @ w).tolist()])
print("true:", (20 + new * (10 - new)).tolist())
