"""Gradients add up until we clear them | 不清零，梯度就一直累加"""

# %% twice
import torch

x = torch.tensor(3.0, requires_grad=True)
x.register_hook(lambda grad: print("arrives:", grad))
for _ in range(2):
    loss = ((x + 1) - 2 * x) ** 2
    loss.backward()
    print("x.grad:", x.grad)

# %% clear
x.grad = None
loss = ((x + 1) - 2 * x) ** 2
loss.backward()
print("x.grad:", x.grad)
