"""Newton's method | 牛顿法"""

# %% answer
import torch


def quadratic(x):
    """Return the quadratic of this part | 返回这一部分的二次函数的值"""
    return x**2 - 2 * x + 1


def cubic(x):
    """Return a cubic | 返回一个三次函数的值"""
    return x**3 - 3 * x


def newton(f, x, steps):
    """Return where Newton's method arrives | 返回牛顿法走到的位置"""
    first = torch.func.grad(f)
    second = torch.func.grad(first)
    for _ in range(steps):
        x = x - first(x) / second(x)
    return x


print(f"{newton(quadratic, torch.tensor(0.0), 1).item():.4f}")
print(f"{newton(cubic, torch.tensor(2.0), 5).item():.4f}")
assert newton(quadratic, torch.tensor(0.0), 1) == 1
assert abs(newton(cubic, torch.tensor(2.0), 5) - 1) < 1e-4
