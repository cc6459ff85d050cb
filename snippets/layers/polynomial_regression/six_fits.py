"""Six degrees through the same ten points | 六种次数，同样的十个点"""
# notes: threads=1

# %% figure
import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
dtype = torch.float64
x = torch.arange(-9, 10, dtype=dtype) / 10
noise = 0.2 * torch.randn(19, dtype=dtype)
y = 1 + 0.5 * x - 2 * x**2 + 1.5 * x**3 + noise
train, valid = torch.arange(0, 19, 2), torch.arange(1, 19, 2)
t = torch.arange(-90, 91, dtype=dtype) / 100


def powers(x, degree):
    """Return the columns 1, x, ..., x**degree | 返回各列：1、x、……、x**degree"""
    return torch.stack([x**k for k in range(degree + 1)], dim=1)


fig, axes = plt.subplots(2, 3, figsize=(6.4, 3.8), sharex=True, sharey=True)
for ax, degree in zip(axes.flat, (1, 2, 3, 5, 8, 9), strict=True):
    w = torch.linalg.lstsq(powers(x[train], degree), y[train]).solution
    curve = powers(t, degree) @ w
    ax.plot(t.tolist(), curve.tolist(), color="#d9480f")
    for part, fill in ((train, "full"), (valid, "none")):
        points = x[part].tolist(), y[part].tolist()
        ax.plot(*points, "ko", fillstyle=fill, markersize=4)
    ax.text(0.9, -2.7, f"{degree}", ha="right")
    ax.set(ylim=(-3.1, 2.1))
fig.tight_layout()
