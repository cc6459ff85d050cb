"""What create_graph=True keeps | create_graph=True 保留了什么"""

# %% keep
import torch

x = torch.tensor(0.0, requires_grad=True)
y = x**2 - 2 * x + 1
(d,) = torch.autograd.grad(y, x, create_graph=True)  # keeps | 保留
print("call 1:", d.item())
(d,) = torch.autograd.grad(y, x)  # uses, then frees | 用完释放
print("call 2:", d.item())

# %% free raises="RuntimeError"
torch.autograd.grad(y, x)
