"""One Newton step on a quadratic | 在二次函数上走一步牛顿法"""

# %% answer
import torch

x = torch.tensor(0.0, requires_grad=True)
y = x**2 - 2 * x + 1
(d1,) = torch.autograd.grad(y, x, create_graph=True)
(d2,) = torch.autograd.grad(d1, x)
new_x = x.detach() - d1.detach() / d2
print("new_x =", new_x.item())
assert new_x == 1
