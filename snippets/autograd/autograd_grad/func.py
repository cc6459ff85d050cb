"""Functions of functions: torch.func | 以函数为对象：torch.func"""

# %% grad
import torch


def f(x):
    """Return a cubic | 返回一个三次函数的值"""
    return x * x * x - 3 * x


x = torch.tensor(2.0)
slope = f
for order in range(1, 6):
    slope = torch.func.grad(slope)  # a function again | 还是一个函数
    print(f"order {order}: {slope(x).item():g}")

# %% many
points = torch.linspace(-2, 2, 5)
slopes = torch.func.vmap(torch.func.grad(f))
print(slopes(points))


# %% modes
def powers(t):
    """Return t and two powers of it | 返回 t 和它的两个乘方"""
    return torch.stack([t, t**2, t**3])


t = torch.tensor(2.0)
print("backward:", torch.func.jacrev(powers)(t))
print("forward: ", torch.func.jacfwd(powers)(t))
