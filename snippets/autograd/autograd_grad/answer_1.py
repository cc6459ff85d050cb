"""A loss made of a slope | 由斜率构成的损失"""

# %% answer
import torch

x = torch.tensor(2.0, requires_grad=True)
y = x**3
(g,) = torch.autograd.grad(y, x, create_graph=True)
loss = g**2
loss.backward()
print("g =", g.item(), " x.grad =", x.grad.item())
assert g == 12 and x.grad == 288
