"""The same sum in new memory | 同样的和，写进新的内存"""

# %% cured
import torch

x = torch.zeros(2, requires_grad=True)
y = x.exp()
y = y + 1
y.sum().backward()
print(x.grad)
