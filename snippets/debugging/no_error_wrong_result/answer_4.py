"""Windows split by lot, and by time | 窗口随机划分，与按时间划分"""

# %% answer
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


order = torch.randperm(400, generator=generator)
by_lot = order[:300], order[300:]
by_time = torch.arange(293), torch.arange(300, 400)
for name, (train, test) in [("lot", by_lot), ("time", by_time)]:
    print(f"{name:4}", overlaps(train, test), f"{error(train, test):.2f}")
assert overlaps(by_lot[0], by_lot[1]) == 100
assert overlaps(by_time[0], by_time[1]) == 0
assert error(by_time[0], by_time[1]) > 2 * error(by_lot[0], by_lot[1])
