"""A window that contains its target | 包含目标的窗口"""
# notes: threads=1

# %% mae
import torch

generator = torch.Generator().manual_seed(0)
t = torch.arange(307)
noise = torch.randn(307, generator=generator)
series = torch.sin(t / 3) + 0.3 * noise
windows = series.unfold(0, 8, 1)  # (300, 8)
y = windows[:, 7]  # (300,), the last value | 最后一个值


def mae(X):
    """Fit 200 windows, return the error on later ones | 用 200 个窗口拟合，返回后面的误差"""
    weights = torch.linalg.lstsq(X[:200], y[:200]).solution
    return (X[210:] @ weights - y[210:]).abs().mean().item()


wrong, right = windows, windows[:, :7]
print(f"wrong = {mae(wrong):.4f}")
print(f"right = {mae(right):.4f}")
differs = [(X != y.unsqueeze(1)).any(dim=0) for X in (wrong, right)]
print("check =", [columns.all().item() for columns in differs])
