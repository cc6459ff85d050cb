"""A line that prints nothing | 什么都不打印的一行"""

# %% run
import torch

x = torch.tensor(-2.0)
print("x =", x)
x
