"""Only windows that fit | 只取放得下的窗口"""

# %% cured
import torch

series = torch.arange(10.0)
size = 4
windows = []
for start in range(len(series) - size + 1):
    windows.append(series[start : start + size])
X = torch.stack(windows)
print(X.shape, X[-1])
