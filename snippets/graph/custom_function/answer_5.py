"""A difference quotient in two dtypes | 两种类型下的差商"""

# %% answer
import torch


def quotient(dtype):
    """Estimate the slope of x * x at 3 | 估计 x * x 在 3 处的斜率"""
    x = torch.tensor(3.0, dtype=dtype)
    h = 1e-6
    return ((x + h) * (x + h) - (x - h) * (x - h)).item() / (2 * h)


print(f"float64: {quotient(torch.float64):.6f}")
print(f"float32: {quotient(torch.float32):.6f}")
moved = (torch.tensor(3.0) + 1e-6).item() - 3
print(f"float32 step: {moved:.9f}")
assert abs(quotient(torch.float64) - 6) < 1e-6
assert abs(quotient(torch.float32) - 6) > 0.1
assert moved == 4 * 2**-22  # four gaps | 四个间隔
