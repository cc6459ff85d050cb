"""Changes from changes | 由变化预测变化"""
# notes: threads=1

# %% function
import torch


def best_weights(X, y):
    """Return least-squares weights, the bias last | 最小二乘的权重，偏置在最后"""
    ones = torch.ones_like(X[:, :1])
    return torch.linalg.lstsq(torch.cat([X, ones], dim=1), y).solution


def forecast_changes(series, width, seen):
    """Forecast every value from `width` changes | 由 width 个变化预测每个值"""
    changes = series.diff()  # one shorter | 少一个
    pieces = changes.unfold(0, width + 1, 1)  # (B, width + 1)
    X, y = pieces[:, :-1], pieces[:, -1]
    w = best_weights(X[:seen], y[:seen])
    return series[width:-1] + X @ w[:-1] + w[-1]  # (B,)


# %% check
def forecast_relative(series, width, seen):
    """Forecast every value from relative windows | 由相对的窗口预测每个值"""
    pieces = series.unfold(0, width + 2, 1)  # (B, width + 2)
    relative = pieces - pieces[:, -2:-1]  # the last known value is 0 | 最后一个已知的值为 0
    X, y = relative[:, :-2], relative[:, -1]
    w = best_weights(X[:seen], y[:seen])
    return pieces[:, -2] + X @ w[:-1] + w[-1]  # (B,)


generator = torch.Generator().manual_seed(0)
noise = torch.randn(200, generator=generator, dtype=torch.float64)
series = noise.cumsum(dim=0)
by_changes = forecast_changes(series, width=5, seen=100)
by_windows = forecast_relative(series, width=5, seen=100)
print(tuple(by_changes.shape), tuple(by_windows.shape))
print("same:", torch.allclose(by_changes, by_windows))
assert torch.allclose(by_changes, by_windows)
