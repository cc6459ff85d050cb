"""Weights other than one | 权重不全是一"""

# %% weights
import torch

x = torch.tensor([1.0, 1.0], requires_grad=True)  # (2,)
y = x**2  # (2,)
y.backward(gradient=torch.tensor([1.0, 10.0]))
print(x.grad)
