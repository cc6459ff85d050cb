"""Why y prints as zero | 为什么 y 打印成零"""

# %% float32
import torch


def minimum(dtype):
    """Return x after 500 steps in a dtype | 返回用某个 dtype 走 500 步之后的 x"""
    x = torch.tensor(0.0, dtype=dtype, requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=0.01)
    for _ in range(500):
        optimizer.zero_grad()
        y = x**2 - 2 * x + 1
        y.backward()
        optimizer.step()
    return x.detach()


x = minimum(torch.float32)
print(f"x           = {x.item():.6f}")
print(f"x**2-2*x+1  = {(x**2 - 2 * x + 1).item():.2e}")
print(f"(x-1)**2    = {((x - 1) ** 2).item():.2e}")

# %% float64
x = minimum(torch.float64)
print(f"x           = {x.item():.6f}")
print(f"x**2-2*x+1  = {(x**2 - 2 * x + 1).item():.2e}")

# %% formula
print(f"1 - 0.98**500 = {1 - 0.98**500:.6f}")
