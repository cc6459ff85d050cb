"""Add up a row and a column | 把一行、一列加起来"""

# %% time
import time

import torch


def best_time(x):
    """Return the shortest time of x.sum() in microseconds | 返回最短用时（微秒）"""
    times = []
    for _ in range(50):
        start = time.perf_counter()
        x.sum()
        times.append(time.perf_counter() - start)
    return min(times) * 1e6


m = torch.zeros(4096, 4096)
row, column = m[0], m[:, 0]
print(row.shape, row.stride(), column.shape, column.stride())
print(f"row:    {best_time(row):.1f} us")
print(f"column: {best_time(column):.1f} us")
