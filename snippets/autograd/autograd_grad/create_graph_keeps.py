"""What create_graph=True keeps | create_graph=True 保留了什么"""

# %% keep
import torch

x = torch.tensor(0.0, requires_grad=True)
y = x**2 - 2 * x + 1
(d,) = torch.autograd.grad(y, x, create_graph=True)
print("call 1:", d.item())
(d,) = torch.autograd.grad(y, x)
print("call 2:", d.item())

# %% free
try:
    torch.autograd.grad(y, x)
except RuntimeError as error:
    print("call 3:", str(error).partition(" (")[0])
