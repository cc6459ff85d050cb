"""Write to the whole tensor | 改写整个张量"""

# %% cured
import torch

x = torch.ones(2, 3, requires_grad=True)
y = 2 * x
y[0, 0] = 99.0
y.sum().backward()
print(x.grad)
