"""Windows split at random, and by time | 窗口随机划分，与按时间划分"""

# %% data
import torch

generator = torch.Generator().manual_seed(0)
series = torch.arange(407) / 10 + torch.randn(407, generator=generator)
windows = series.unfold(0, 8, 1)  # (400, 8)
X, y = windows[:, :7], windows[:, 7]


def error(train, test):
    """Answer with the target of the nearest window | 用最近的窗口的目标作答"""
    nearest = torch.cdist(X[test], X[train]).argmin(dim=1)
    return (y[train][nearest] - y[test]).abs().mean().item()


def overlaps(train, test):
    """Count test windows that share values with training | 与训练共用数值的测试窗口数"""
    gaps = (test.unsqueeze(1) - train).abs().amin(dim=1)
    return (gaps < 8).sum().item()


# %% answer
order = torch.randperm(400, generator=generator)
apart = order[order % 8 == 0]  # 50 windows, no value in two | 互不相交
splits = {
    "random": (order[:300], order[300:]),
    "apart": (apart[:38], apart[38:]),
    "time": (torch.arange(293), torch.arange(300, 400)),
}
for name, (train, test) in splits.items():
    shared = f"{overlaps(train, test)} of {len(test)}"
    print(f"{name:6} {shared:10} {error(train, test):.2f}")
assert overlaps(*splits["random"]) == 100
assert overlaps(*splits["apart"]) == overlaps(*splits["time"]) == 0
for name in ("random", "apart"):
    assert error(*splits["time"]) > 2 * error(*splits[name])
