"""The same loop on any device | 同一个循环，任何设备"""

# %% function
import torch


def add_up(a, b, steps):
    """Add a and b to c, again and again | 把 a 与 b 一遍遍加到 c 上"""
    c = torch.zeros_like(a)  # on the device of a | 与 a 在同一设备上
    for _ in range(steps):
        c = c + a + b
    return c


# %% call
device = torch.device("cpu")
if torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()
a = torch.ones(1, device=device)
b = torch.ones(1, device=device)
print(add_up(a, b, steps=10_000))
