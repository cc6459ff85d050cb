"""A result that backward still needs | 反向传播还要用的结果"""

# %% message raises="RuntimeError"
import torch

x = torch.zeros(2, requires_grad=True)
y = x.exp()
y += 1
y.sum().backward()
