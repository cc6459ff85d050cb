"""backward on one number with two axes | 对带两个轴的一个数调用 backward"""

# %% backward
import torch

x = torch.ones(1, 1, requires_grad=True)  # (1, 1)
y = 2 * x  # (1, 1)
y.backward()
print(x.grad)
