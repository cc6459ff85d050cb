"""Windows that slide over a series | 在序列上滑动的窗口"""

# %% fails raises="RuntimeError"
import torch

series = torch.arange(10.0)
size = 4
windows = []
for start in range(len(series)):
    windows.append(series[start : start + size])
X = torch.stack(windows)
