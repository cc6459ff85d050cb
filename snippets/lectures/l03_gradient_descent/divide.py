"""Divide and conquer on a smooth cost, with one valley and with many | 分治法：一个谷与许多谷"""

# %% thirds
import torch


def thirds(cost, low, high):
    """Keep the better two thirds, 40 times | 留下较好的三分之二，共 40 次"""
    for _ in range(40):
        left = low + (high - low) / 3
        right = high - (high - low) / 3
        if cost(left) < cost(right):
            high = right
        else:
            low = left
    return (low + high) / 2


# %% line
x = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64)
y = torch.tensor([2.0, 4.0, 6.0], dtype=torch.float64)


def line_cost(w):
    """Return the cost of the line w * x | 返回直线 w * x 的代价"""
    return ((w * x - y) ** 2).mean()


print(f"0 to 5:   w = {thirds(line_cost, 0.0, 5.0):.4f}")
print(f"-9 to 99: w = {thirds(line_cost, -9.0, 99.0):.4f}")

# %% curvature
for start in (-5.0, 0.0, 5.0):
    w = torch.tensor(start, dtype=torch.float64)
    curvature = torch.func.hessian(line_cost)(w)
    print(f"w = {start:4}: curvature {curvature:.4f}")

# %% tone
time = torch.arange(1, 21, dtype=torch.float64) / 4  # 0.25, ..., 5
heard = torch.sin(3 * time)


def tone_cost(w):
    """Return the cost of the tone sin(w * time) | 返回音调 sin(w * time) 的代价"""
    return ((torch.sin(w * time) - heard) ** 2).mean()


print(f"0 to 8:  w = {thirds(tone_cost, 0.0, 8.0):.4f}")
print(f"0 to 10: w = {thirds(tone_cost, 0.0, 10.0):.4f}")
