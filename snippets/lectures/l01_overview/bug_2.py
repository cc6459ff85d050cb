"""Bug: the gradient of b is too small | 错误：b 的梯度小了"""

# %% bug
import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(1.0, requires_grad=True)
c = a + b
d = torch.tensor(b.item() + 1)
e = c * d
e.backward()
print(e.item(), a.grad.item(), b.grad.item())
